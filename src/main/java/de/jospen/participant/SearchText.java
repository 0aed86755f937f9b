package de.jospen.participant;

import de.jospen.workflow.FormRejected;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a colleague typed into the search box, in the shapes it is compared in: words of names and firms in any spelling,
 * and parts of a case reference or number. Never logged: it may be a name.
 */
public final class SearchText {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final List<String> words;
    private final String reference;

    private SearchText(List<String> words, String reference) {
        this.words = words;
        this.reference = reference;
    }

    /** @throws FormRejected when it is too short or too long to mean anything */
    public static SearchText of(String typed) {
        String reference = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (reference.length() < SHORTEST) {
            throw new FormRejected("text", "Bitte mindestens zwei Buchstaben oder Ziffern eingeben.");
        }
        if (typed.length() > LONGEST) {
            throw new FormRejected("text", "Bitte höchstens 100 Zeichen eingeben.");
        }
        return new SearchText(words(typed), reference);
    }

    /** Beginnings of words; empty when only digits were typed. */
    List<String> words() {
        return reference.matches(".*\\d.*") ? List.of() : words;
    }

    /** How the numbers of cases, events and enquiries are compared, without dashes; empty when no digit was typed. */
    public String reference() {
        return reference.matches(".*\\d.*") ? reference : "";
    }

    /** Whether what was typed is part of this reference or number, with or without dashes. */
    public boolean isPartOf(String number) {
        return !reference().isEmpty() && number.replace("-", "").contains(reference());
    }

    /** Whether each word typed begins a word of the text, in any spelling and order. */
    public boolean isIn(String text) {
        List<String> there = words(text);
        return !words.isEmpty()
                && words.stream().allMatch(word -> there.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(NameKey.of(text, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
