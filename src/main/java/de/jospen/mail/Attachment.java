package de.jospen.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A file that travels with a mail.
 *
 * @param name ASCII file name without personal data, e.g. {@code Uebergabebericht-JSE-2018-0017.pdf}
 * @param contentType e.g. {@code application/pdf}
 * @param content at most 1 MiB: what the demo's database stores in a binary column
 */
public record Attachment(String name, String contentType, byte[] content) {

    static final int MAX_BYTES = 1024 * 1024;

    public Attachment {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("not a plain file name");
        }
        if (!contentType.matches("[a-z]+/[a-z0-9.+-]+|text/calendar; method=(REQUEST|CANCEL); charset=UTF-8")) {
            throw new IllegalArgumentException("not a content type");
        }
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw new MailRefused("Der Anhang ist leer oder größer als 1 MB und wird nicht versendet.");
        }
    }

    /**
     * An appointment for the recipient's calendar. What the calendar is to do is taken from the file itself, so that the
     * mail around it cannot say anything else.
     *
     * @param content iCalendar in UTF-8 with METHOD:REQUEST or METHOD:CANCEL
     */
    public static Attachment calendar(byte[] content) {
        List<String> lines =
                new String(content, StandardCharsets.UTF_8).lines().limit(20).toList();
        CalendarMethod method = Arrays.stream(CalendarMethod.values())
                .filter(one -> lines.contains("METHOD:" + one))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an appointment with a method"));
        return new Attachment("invite.ics", method.contentType(), content);
    }

    boolean isJson() {
        return contentType.equals("application/json");
    }
}
