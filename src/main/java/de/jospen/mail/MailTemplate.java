package de.jospen.mail;

import java.util.Set;

/**
 * The mails this house writes, and the facts each of them needs. The text lies in {@code mail/<file>.txt}: first line
 * {@code Betreff: …}, an empty line, the body; greeting and footer are added for all of them. Wording: domain 8.3.
 */
public enum MailTemplate {
    /** Reply to the Jobcenter. {@code site}. */
    REFERRAL_ADMITTED("referralAdmitted", "site"),
    /** Reply to the Jobcenter. {@code reason}: one entry of a fixed list, never free text. */
    REFERRAL_REJECTED("referralRejected", "reason"),
    /** Reply to the Jobcenter. {@code missingData}: one or more entries of a fixed list. */
    REFERRAL_DATA_REQUEST("referralDataRequest", "missingData"),
    /** To the Jobcenter, when nobody came to the first talk. {@code site}. */
    PARTICIPANT_NOT_STARTED("participantNotStarted", "site"),
    /** To the Kreis, without person data (JSE-18). {@code site}, {@code startOn}, {@code answerBy}. */
    COORDINATION_REQUEST("coordinationRequest", "site", "startOn", "answerBy"),
    /** To the Kreis. {@code site}, {@code requestedOn}, {@code answerBy}. */
    COORDINATION_REMINDER("coordinationReminder", "site", "requestedOn", "answerBy"),
    /** To the Jobcenter, with the report attached (JSE-26). {@code participationEnd}, {@code furtherPlanning}: yes/no. */
    HANDOVER("handover", "participationEnd", "furtherPlanning"),
    /** To the Jobcenter, with the report on a participation that goes on. {@code furtherPlanning}: yes/no. */
    HANDOVER_INTERIM("handoverInterim", "furtherPlanning"),
    /** To the Jobcenter, with a report that replaces an earlier one, final or interim. {@code furtherPlanning}: yes/no. */
    HANDOVER_CORRECTION("handoverCorrection", "furtherPlanning"),
    /** To the Jobcenter. {@code sentOn}: when the report went out. */
    RECEIPT_REMINDER("receiptReminder", "sentOn"),
    /** To the provider, about no case. {@code organisation} whose certificate expires on {@code day}. */
    CERTIFICATE_EXPIRES("certificateExpires", "organisation", "day"),
    /** To one of the staff. {@code task}, {@code link}, {@code settings}: where these mails are turned off. */
    TASK_ARRIVED("taskArrived", "task", "link", "settings"),
    /** To one of the staff, about no single case. {@code tasks}: one or more, {@code link}, {@code settings}. */
    TASK_DIGEST("taskDigest", "tasks", "link", "settings");

    private static final Set<MailTemplate> WITHOUT_CASE = Set.of(CERTIFICATE_EXPIRES, TASK_DIGEST);
    private static final Set<MailTemplate> WITH_REPORT = Set.of(HANDOVER, HANDOVER_INTERIM, HANDOVER_CORRECTION);
    private static final Set<MailTemplate> FREE_STANDING = Set.of(CERTIFICATE_EXPIRES, TASK_ARRIVED, TASK_DIGEST);

    private final String file;
    private final Set<String> facts;

    MailTemplate(String file, String... facts) {
        this.file = file;
        this.facts = Set.of(facts);
    }

    String file() {
        return file;
    }

    Set<String> facts() {
        return facts;
    }

    boolean hasCase() {
        return !WITHOUT_CASE.contains(this);
    }

    boolean carriesAttachment() {
        return WITH_REPORT.contains(this);
    }

    /** No process waits for it: enqueue it, and the mail room itself sends it. */
    boolean isFreeStanding() {
        return FREE_STANDING.contains(this);
    }
}
