package de.jospen.mail;

/** How the content of attachments is protected on its way (DP-07). */
enum MailProtection {
    /** Nothing is set up, so that nothing with an attachment leaves. */
    REFUSE_ATTACHMENTS,
    /** Readable by everybody on the way; for the fictional people of the profile demo only. */
    CLEAR_TEXT
}
