package de.jospen.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The content of mails as MIME parts: seven-bit text, headers first, the same bytes for the same content. */
final class MimeParts {

    private MimeParts() {}

    static String plain(String body) {
        try {
            return text(textPart(body));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text and files in one; the subject is repeated because only what is inside is signed. */
    static MimeBodyPart inner(MailText text, List<Attachment> attachments) {
        try {
            MimeMultipart parts = new MimeMultipart("mixed");
            parts.addBodyPart(textPart(text.body()));
            addFiles(parts, attachments);
            Part inner = new Part();
            inner.setContent(parts);
            inner.finish();
            inner.setHeader("Subject", MimeUtility.encodeText(text.subject(), StandardCharsets.UTF_8.name(), "Q"));
            return new MimeBodyPart(new ByteArrayInputStream(text(inner).getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text and files, unprotected. */
    static String withFiles(String body, List<Attachment> attachments) {
        try {
            MimeMultipart parts = new Parts("mixed", "=_parts");
            parts.addBodyPart(textPart(body));
            addFiles(parts, attachments);
            Part whole = new Part();
            whole.setContent(parts);
            whole.finish();
            return text(whole);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * An invitation as mail programs expect it: beside the text for those that offer buttons, and as a file for those
     * that do not.
     */
    static String appointment(String body, Attachment calendar) {
        try {
            MimeMultipart readings = new Parts("alternative", "=_readings");
            readings.addBodyPart(textPart(body));
            readings.addBodyPart(file(calendar.content(), calendar.contentType()));
            Part either = new Part();
            either.setContent(readings);
            Part file = file(calendar.content(), "application/ics");
            file.setFileName(calendar.name());
            file.finish();
            MimeMultipart parts = new Parts("mixed", "=_parts");
            parts.addBodyPart(either);
            parts.addBodyPart(file);
            Part whole = new Part();
            whole.setContent(parts);
            whole.finish();
            return text(whole);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part as it stands in a mail. */
    static String text(MimeBodyPart part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            part.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private static void addFiles(MimeMultipart parts, List<Attachment> attachments) throws MessagingException {
        for (Attachment attachment : attachments) {
            Part file = file(attachment.content(), attachment.contentType());
            file.setFileName(attachment.name());
            file.finish();
            parts.addBodyPart(file);
        }
    }

    private static Part file(byte[] content, String contentType) throws MessagingException {
        Part file = new Part();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, contentType)));
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }

    private static MimeBodyPart textPart(String body) throws MessagingException {
        Part part = new Part();
        part.setText(body, StandardCharsets.UTF_8.name());
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        part.finish();
        return part;
    }

    /** With a boundary that no seven-bit encoded part can contain, the same in every copy. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, String boundary) throws MessagingException {
            super(subtype);
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }

    /** Writes its headers without the message that would do so. */
    private static final class Part extends MimeBodyPart {

        void finish() throws MessagingException {
            updateHeaders();
        }
    }
}
