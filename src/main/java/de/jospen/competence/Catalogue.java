package de.jospen.competence;

import de.jospen.workflow.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * One wording of the survey: names and anchors of dimensions and levels. A survey is always read with the wording it was
 * made with; a changed wording is a new version.
 */
final class Catalogue {

    private final String version;
    private final Properties words;

    private Catalogue(String version, Properties words) {
        this.version = version;
        this.words = words;
    }

    /** @throws UncheckedIOException when there is no such version */
    static Catalogue load(String version) {
        var file = new ClassPathResource("competence/catalogue-" + version + ".properties");
        try {
            return new Catalogue(
                    version, PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    List<CompetenceDimension> dimensions() {
        return Arrays.stream(CompetenceDimension.values())
                .filter(dimension -> words.containsKey(dimension.name()))
                .toList();
    }

    /** Falls back to the code for a dimension this version does not have. */
    String label(CompetenceDimension dimension) {
        return words.getProperty(dimension.name(), dimension.name());
    }

    /** How one sees the competence: "die Person …". */
    String sign(CompetenceDimension dimension) {
        return words.getProperty(dimension.name() + ".sign");
    }

    /** What this level means in this dimension; the first version only has general words. */
    String anchor(CompetenceDimension dimension, Proficiency level) {
        return Optional.ofNullable(words.getProperty(dimension.name() + "." + level.value()))
                .orElseGet(() -> anchor(level));
    }

    String label(Proficiency level) {
        return level.value() + " – " + words.getProperty("level." + level.value());
    }

    String anchor(Proficiency level) {
        return words.getProperty("level." + level.value() + ".anchor");
    }

    List<Option> levels() {
        return Arrays.stream(Proficiency.values())
                .map(level -> new Option(level.name(), label(level)))
                .toList();
    }
}
