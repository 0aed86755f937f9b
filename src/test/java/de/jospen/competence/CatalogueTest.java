package de.jospen.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class CatalogueTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void everyVersionNamesTenDimensionsAndFiveLevels(String version) {
        Catalogue catalogue = Catalogue.load(version);

        assertThat(catalogue.dimensions()).hasSize(10);
        assertThat(catalogue.dimensions())
                .allSatisfy(dimension -> assertThat(catalogue.sign(dimension)).isNotBlank())
                .extracting(catalogue::label)
                .doesNotHaveDuplicates();
        assertThat(Proficiency.values())
                .allSatisfy(level -> assertThat(catalogue.anchor(level)).isNotBlank())
                .extracting(catalogue::label)
                .containsExactly(
                        "1 – noch nicht vorhanden",
                        "2 – mit Anleitung",
                        "3 – mit Unterstützung",
                        "4 – selbständig",
                        "5 – sicher");
    }

    @ParameterizedTest
    @EnumSource
    void currentVersionHasWordsOfItsOwnForEachLevelOfEachDimension(CompetenceDimension dimension) {
        Catalogue catalogue = Catalogue.load(Catalogues.CURRENT);

        assertThat(Arrays.stream(Proficiency.values()).map(level -> catalogue.anchor(dimension, level)))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Stream.of(Proficiency.values())
                        .map(level -> catalogue.anchor(level))
                        .toList());
    }

    @Test
    void firstVersionFallsBackToTheGeneralWords() {
        Catalogue catalogue = Catalogue.load("1");

        assertThat(catalogue.anchor(CompetenceDimension.DIGITAL, Proficiency.GUIDED))
                .isEqualTo("schafft es, wenn jemand daneben ist");
    }

    /** Surveys were made with these words. Other words are a new version: copy the file and add it to Catalogues. */
    @ParameterizedTest(name = "version {0}")
    @CsvSource({
        "1, 3e23742b0a7ab9040ff11e34bb4f2f6e642dcece086a301d9571a3af09070d07",
        "2, e74075c846b32c38ff4ca4804b5cdf152f0b3c4325902692ba8113e6af8e7f97"
    })
    void wordsSurveysWereMadeWithStayAsTheyWere(String version, String sha256) throws Exception {
        String words = new ClassPathResource("competence/catalogue-" + version + ".properties")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n");

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @Test
    void versionNobodyKeptIsAnError() {
        assertThatThrownBy(() -> Catalogue.load("0")).isInstanceOf(UncheckedIOException.class);
    }
}
