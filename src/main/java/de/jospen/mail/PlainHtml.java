package de.jospen.mail;

import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/**
 * What is to be read in an HTML mail. Walks through it once: an expression that looks for pairs of tags could be kept busy
 * for hours by a mail made for it.
 */
final class PlainHtml {

    private static final Set<String> UNREAD = Set.of("script", "style", "head", "title");
    private static final Set<String> LINES =
            Set.of("br", "p", "div", "tr", "li", "table", "h1", "h2", "h3", "blockquote");

    private PlainHtml() {}

    static String text(String html) {
        String lower = smallLetters(html);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                append(text, html.substring(at));
                break;
            }
            append(text, html.substring(at, tag));
            at = afterTag(lower, tag, text);
        }
        return HtmlUtils.htmlUnescape(text.toString())
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }

    /** @return where reading goes on */
    private static int afterTag(String lower, int tag, StringBuilder text) {
        if (lower.startsWith("<!--", tag)) {
            return after(lower, "-->", tag);
        }
        int name = lower.startsWith("</", tag) ? tag + 2 : tag + 1;
        int end = name;
        while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        if (end == name && !lower.startsWith("<!", tag) && !lower.startsWith("<?", tag)) {
            text.append('<');
            return tag + 1;
        }
        String element = lower.substring(name, end);
        if (LINES.contains(element)) {
            text.append('\n');
        }
        boolean opens = name == tag + 1;
        return after(lower, ">", opens && UNREAD.contains(element) ? after(lower, "</" + element, end) : end);
    }

    /** Letter by letter, because some capital letters become two small ones. */
    private static String smallLetters(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = Character.toLowerCase(letters[at]);
        }
        return new String(letters);
    }

    private static int after(String lower, String mark, int from) {
        int found = lower.indexOf(mark, from);
        return found < 0 ? lower.length() : found + mark.length();
    }

    /** Line breaks in HTML are blanks. */
    private static void append(StringBuilder text, String piece) {
        text.append(piece.replaceAll("\\s+", " "));
    }
}
