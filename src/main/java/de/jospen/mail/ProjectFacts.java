package de.jospen.mail;

/** What the mail room needs to know about the project, and nothing else. */
interface ProjectFacts {

    String project();

    /** Sender, and where replies go. */
    String mailbox();

    /** Legal form, seat, register, managing directors of the sender; may be empty outside production. */
    String footer();

    /** The one functional mailbox of an organisation. */
    String mailboxOf(String organisationId);

    String siteName(String siteId);
}
