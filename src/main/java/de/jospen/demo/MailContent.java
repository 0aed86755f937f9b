package de.jospen.demo;

import de.jospen.demo.OpenedMail.OpenedFile;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text and files of a MIME part, however they are nested. HTML is text like any other: nobody runs it. */
record MailContent(String text, List<OpenedFile> files) {

    private static final int DEEPEST = 20;

    static MailContent of(Part part) throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        List<OpenedFile> files = new ArrayList<>();
        collect(part, texts, files, 0);
        return new MailContent(String.join("\n\n", texts), List.copyOf(files));
    }

    private static void collect(Part part, List<String> texts, List<OpenedFile> files, int depth)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            throw new MessagingException("nested too deeply");
        }
        if (part.getFileName() != null) {
            files.add(new OpenedFile(
                    part.getFileName(),
                    part.getContentType().replaceFirst("(?s);.*", "").strip(),
                    part.getInputStream().readAllBytes()));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), texts, files, depth + 1);
            }
        } else if (!part.isMimeType("text/calendar")) {
            // A mail program makes buttons of an appointment; as a file it is there once more
            texts.add(text(part));
        }
    }

    /** Without the line ends of the wire. */
    private static String text(Part part) throws MessagingException, IOException {
        String text = part.getContent() instanceof String string
                ? string
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.replace("\r\n", "\n");
    }
}
