package de.jospen.participant;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One key for all spellings of a name: Müller, Mueller, MULLER; first and last name in either order. */
final class NameKey {

    private NameKey() {}

    static String of(String firstName, String lastName) {
        String plain = Normalizer.normalize(firstName + " " + lastName, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("æ", "a")
                .replace("œ", "o")
                .replaceAll("([aou])e", "$1");
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(part -> !part.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
