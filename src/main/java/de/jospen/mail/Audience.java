package de.jospen.mail;

import java.util.regex.Pattern;

/** Who a mail may be written to, and how it names them. No template reaches an audience that is not its own. */
enum Audience {
    /** By the id of the configuration. */
    ORGANISATION("[a-z0-9-]+"),
    /** By the id of the user. */
    STAFF("staff:[A-Za-z0-9._-]+"),
    /** One of the staff, at the old or the new address of a change they asked for. */
    CHANGED_ADDRESS("address-change:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:(old|new)"),
    /** By the id of the participation. */
    PARTICIPANT("participant:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    /** By the id of the enquiry. */
    REQUESTER("enquiry:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Pattern recipient;

    Audience(String recipient) {
        this.recipient = Pattern.compile(recipient);
    }

    boolean includes(String id) {
        return recipient.matcher(id).matches();
    }
}
