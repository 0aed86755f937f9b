package de.jospen.enquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: small letters, umlauts spelled out, no accents; „Führerschein“ finds „FUEHRERSCHEIN“. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    static String of(String text) {
        String spelled = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words of a text, each once; punctuation is none. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(of(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
