package de.jospen.document;

/**
 * A spreadsheet takes a text that begins like a formula for one and may run it. An apostrophe in front keeps it a text;
 * what we read back loses it again.
 */
public final class Neutral {

    private static final String BEGINNINGS = "=+-@\t\r\n";

    private Neutral() {}

    /** The text as it may stand in a cell. */
    public static String of(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** The text as it was. */
    public static String recover(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        // Programs skip blanks in front of a formula, and an apostrophe of ours must be told from the text's own
        String first = text.replaceFirst("^['\u00A0 ]*", "");
        return !first.isEmpty() && BEGINNINGS.indexOf(first.charAt(0)) >= 0;
    }
}
