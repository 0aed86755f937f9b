package de.jospen.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the text of a mail and the names of its attachments, of which it reads nothing else. */
final class MailBody {

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_NAMES = 20;
    /** Nobody nests deeper but to do harm. */
    private static final int MAX_DEPTH = 8;

    private static final int MAX_PARTS = 200;
    private static final String CUT = "\n[gekürzt]";

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int parts;

    private MailBody() {}

    static MailBody of(MimeMessage message) throws MessagingException, IOException {
        MailBody body = new MailBody();
        body.collect(message, 0);
        return body;
    }

    /** The plain text where there is one, else what is to be read of the HTML. */
    String text() {
        String text = plain.isEmpty() ? String.join("\n\n", html) : String.join("\n\n", plain);
        String clean = MailReading.clean(text).replaceAll("\\n{3,}", "\n\n");
        return clean.length() <= MAX_TEXT
                ? clean
                : MailReading.clean(clean.substring(0, MAX_TEXT - CUT.length())) + CUT;
    }

    List<String> attachmentNames() {
        return List.copyOf(names);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MAX_PARTS || depth > MAX_DEPTH) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int position = 0; position < multipart.getCount(); position++) {
                BodyPart inner = multipart.getBodyPart(position);
                collect(inner, depth + 1);
            }
        } else if (isText(part)) {
            boolean isHtml = part.isMimeType("text/html");
            String text = isHtml ? PlainHtml.text(read(part)) : read(part);
            if (!text.isBlank()) {
                (isHtml ? html : plain).add(text);
            }
        } else if (names.size() < MAX_NAMES) {
            names.add(name(part));
        }
    }

    private static boolean isText(Part part) throws MessagingException {
        return (part.isMimeType("text/plain") || part.isMimeType("text/html"))
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getFileName() == null;
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return part.isMimeType("message/*") ? "angehängte Nachricht" : "Anhang ohne Namen";
        }
        try {
            return MailReading.line(MimeUtility.decodeText(name));
        } catch (UnsupportedEncodingException e) {
            return MailReading.line(name);
        }
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] bytes = stream.readNBytes(MAX_BYTES);
            Charset said = charset(part);
            return said == null ? guess(bytes) : new String(bytes, said);
        }
    }

    /** What the sender says; {@code null} if nothing, or nothing we know. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** UTF-8 if it is, else what Windows writes in this country. */
    private static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
