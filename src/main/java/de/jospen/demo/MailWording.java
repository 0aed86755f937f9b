package de.jospen.demo;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the mailbox page puts things in German. */
final class MailWording {

    private static final int KIB = 1024;

    private final DateTimeFormatter moment;
    private final Mailboxes mailboxes;

    MailWording(ZoneId zone, Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
        moment =
                DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(zone);
    }

    public String moment(Instant arrived) {
        return moment.format(arrived) + " Uhr";
    }

    public String who(String address) {
        String owner = mailboxes.owner(address);
        return owner.equals(address) ? address : owner + " (" + address + ")";
    }

    public String mails(int number) {
        return number == 0 ? "keine" : String.valueOf(number);
    }

    public String size(byte[] content) {
        if (content.length < KIB) {
            return content.length + " Byte";
        }
        // A format is not safe for several threads, and is cheap
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format((double) content.length / KIB)
                + " KB";
    }

    public String kind(String contentType) {
        return switch (contentType.toLowerCase(Locale.ROOT)) {
            case "application/pdf" -> "PDF-Dokument";
            case "application/json" -> "JSON, für Fachverfahren";
            case "application/ics" -> "Kalendereintrag";
            case "text/plain" -> "Text";
            default -> contentType;
        };
    }

    public String encryption(OpenedMail mail) {
        return mail.encrypted()
                ? "ja (S/MIME): " + mail.algorithms()
                : "nein; E-Mails ohne Bericht nennen keine Person";
    }

    public String signature(OpenedMail mail) {
        return switch (mail.signature()) {
            case VALID -> "gültig, von " + who(mail.signer());
            case INVALID ->
                "ungültig: unterwegs verändert oder von jemand anderem unterschrieben"
                        + (mail.signer() == null ? "" : "; im Zertifikat steht " + who(mail.signer()));
            case NONE -> "keine";
        };
    }
}
