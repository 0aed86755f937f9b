package de.jospen.mail;

/** What the mail room needs to know about the project, and nothing else. */
interface ProjectFacts {

    String project();

    /** Sender, and where replies go. */
    String mailbox();

    /** Legal form, seat, register, managing directors of the sender; may be empty outside production. */
    String footer();

    String organisationName(String organisationId);

    String siteName(String siteId);

    String taskName(String process, String taskKey);

    /** Where this application is reached, without a slash at the end. */
    String baseUrl();
}
