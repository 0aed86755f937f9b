package de.jospen.demo;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Locale;

/**
 * What stands on the outside of a received mail, readable without any key.
 *
 * @param number counts up in the order of arrival
 * @param mailbox the address it was delivered to
 * @param repeat which further copy of a mail that may have arrived before; 0 for none
 */
record KeptMail(
        int number, String mailbox, Instant arrived, String subject, String from, boolean encrypted, int repeat) {

    /** Written on the outside on arrival, as mail servers do. */
    static final String MAILBOX = "Envelope-To";

    static final String ARRIVED = "Delivery-Date";

    static KeptMail of(int number, InternetHeaders headers) {
        String repeat = value(headers, "X-Jospen-Wiederholung");
        return new KeptMail(
                number,
                value(headers, MAILBOX),
                Instant.parse(value(headers, ARRIVED)),
                value(headers, "Subject"),
                value(headers, "From"),
                value(headers, "Content-Type").toLowerCase(Locale.ROOT).startsWith("application/pkcs7-mime"),
                repeat.matches("\\d{1,4}") ? Integer.parseInt(repeat) : 0);
    }

    private static String value(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        if (values == null) {
            return "";
        }
        String raw = MimeUtility.unfold(values[0]);
        try {
            return MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }
}
