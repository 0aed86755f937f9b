package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "FÜHRERSCHEIN, fuehrerschein",
        "Führerschein, fuehrerschein",
        "Straße, strasse",
        "STRASSE, strasse",
        "Jöllenbeck, joellenbeck",
        "Café, cafe",
        "Yıldırım, yıldırım",
        "İstanbul, istanbul"
    })
    void foldsCaseUmlautsAndAccents(String text, String folded) {
        assertThat(SearchText.of(text)).isEqualTo(folded);
    }

    @Test
    void takesUmlautsInTwoCharactersForOne() {
        assertThat(SearchText.of("u\u0308ber")).isEqualTo("ueber");
    }

    @Test
    void hasNoWordThatMeansSomethingToTheDatabase() {
        assertThat(SearchText.words("50 % _Teilzeit_, Teilzeit; 'DROP'")).containsExactly("50", "teilzeit", "drop");
        assertThat(SearchText.words(" %_ ")).isEmpty();
    }
}
