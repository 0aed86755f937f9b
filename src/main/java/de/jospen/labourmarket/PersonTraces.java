package de.jospen.labourmarket;

import java.util.regex.Pattern;

/**
 * Looks in a text about the labour market for what points at a person (DP-05). What cannot be anything else is a trace;
 * what may be harmless, such as the name of a firm's owner in "Frau Muster", is only a hint.
 */
final class PersonTraces {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,])(?:\\+|0)\\d[\\d /()-]{5,}\\d");
    private static final Pattern CASE = Pattern.compile("\\b[A-Z]{2,10}-\\d{4}-(?:[A-Z]{4})?\\d{4,}\\b");
    private static final Pattern BIRTH = Pattern.compile("(?iu)\\bgeb(?:oren|\\.)\\s");
    private static final Pattern ADDRESSED =
            Pattern.compile("\\b(?:Frau|Herrn?|Fam(?:ilie|\\.))\\s+(?:Dr\\.\\s+)?\\p{Lu}[\\p{L}-]+");

    private PersonTraces() {}

    /** An e-mail address, a telephone number or the number of a case. */
    static boolean isTraced(String text) {
        return MAIL.matcher(text).find()
                || PHONE.matcher(text).find()
                || CASE.matcher(text).find();
    }

    /** A form of address with a name, or a birth. */
    static boolean isHinted(String text) {
        return ADDRESSED.matcher(text).find() || BIRTH.matcher(text).find();
    }
}
