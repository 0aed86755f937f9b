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
    /** To a participant, with the appointment as a calendar file. Case: the event. {@code topic}, {@code place}: texts. */
    EVENT_INVITATION("eventInvitation", "kind", "topic", "day", "begins", "ends", "place"),
    /** To a participant, with the new appointment as a calendar file. What was changed stands in the facts. */
    EVENT_CHANGED("eventChanged", "kind", "topic", "day", "begins", "ends", "place"),
    /** To a participant, with a calendar file that takes the appointment out again. */
    EVENT_CANCELLED("eventCancelled", "kind", "topic", "day", "begins", "place"),
    /** To a participant, the day before. */
    EVENT_REMINDER("eventReminder", "kind", "topic", "day", "begins", "ends", "place"),
    /** To a participant on the waiting list. {@code answerByDay}, {@code answerByTime}: until when the seat is kept. */
    SEAT_OFFERED("seatOffered", "kind", "topic", "day", "begins", "ends", "place", "answerByDay", "answerByTime"),
    /** To whoever asked. Case: the number of the enquiry. {@code site} that takes care, {@code receivedOn}, {@code answerBy}. */
    ENQUIRY_RECEIVED("enquiryReceived", "site", "receivedOn", "answerBy"),
    /** To whoever asked. {@code answer}, {@code source}: texts; {@code validUntil}; perhaps {@code nextContactOn}. */
    ENQUIRY_ANSWERED("enquiryAnswered", "answer", "source", "validUntil", "nextContactOn"),
    /** To whom the project reports, counts only. Case: the number of the report. {@code kind}, {@code asOf}. */
    PROJECT_REPORT("projectReport", "kind", "asOf"),
    /** To the provider, about no case. {@code organisation} whose certificate expires on {@code day}. */
    CERTIFICATE_EXPIRES("certificateExpires", "organisation", "day"),
    /** To one of the staff. {@code task}, {@code link}, {@code settings}: where these mails are turned off. */
    TASK_ARRIVED("taskArrived", "task", "link", "settings"),
    /** To one of the staff, about no single case. {@code tasks}: one or more, {@code link}, {@code settings}. */
    TASK_DIGEST("taskDigest", "tasks", "link", "settings"),
    /** To a lead, about no case: a deputy waits for a yes. {@code link}, {@code settings}. */
    DEPUTY_WAITING("deputyWaiting", "link", "settings"),
    /** To the address somebody wants from now on. {@code link} with the code that confirms it. */
    ADDRESS_CONFIRMATION("addressConfirmation", "link"),
    /** To the address they had until then. {@code link} to the own account. */
    ADDRESS_NOTICE("addressNotice", "link"),
    /** To an administrator, about no case: somebody guesses passwords. {@code day}, {@code time}: since when at the latest. */
    PASSWORDS_GUESSED("passwordsGuessed", "day", "time");

    private static final Set<MailTemplate> WITHOUT_CASE = Set.of(
            CERTIFICATE_EXPIRES, TASK_DIGEST, DEPUTY_WAITING, ADDRESS_CONFIRMATION, ADDRESS_NOTICE, PASSWORDS_GUESSED);
    private static final Set<MailTemplate> WITH_REPORT = Set.of(HANDOVER, HANDOVER_INTERIM, HANDOVER_CORRECTION);
    private static final Set<MailTemplate> FREE_STANDING = Set.of(
            CERTIFICATE_EXPIRES,
            TASK_ARRIVED,
            TASK_DIGEST,
            DEPUTY_WAITING,
            ADDRESS_CONFIRMATION,
            ADDRESS_NOTICE,
            PASSWORDS_GUESSED);
    private static final Set<MailTemplate> TO_PARTICIPANTS =
            Set.of(EVENT_INVITATION, EVENT_CHANGED, EVENT_CANCELLED, EVENT_REMINDER, SEAT_OFFERED);
    private static final Set<MailTemplate> TO_REQUESTERS = Set.of(ENQUIRY_RECEIVED, ENQUIRY_ANSWERED);
    private static final Set<MailTemplate> TO_STAFF =
            Set.of(TASK_ARRIVED, TASK_DIGEST, DEPUTY_WAITING, PASSWORDS_GUESSED);
    private static final Set<MailTemplate> TO_CHANGED_ADDRESSES = Set.of(ADDRESS_CONFIRMATION, ADDRESS_NOTICE);
    private static final Set<MailTemplate> NEW_APPOINTMENTS = Set.of(EVENT_INVITATION, EVENT_CHANGED);
    private static final Set<String> OPTIONAL_FACTS = Set.of("nextContactOn");

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

    /** Whether these are its facts: all of them, but for those a mail may leave out. */
    boolean takes(Set<String> given) {
        return facts.containsAll(given)
                && facts.stream().allMatch(fact -> given.contains(fact) || OPTIONAL_FACTS.contains(fact));
    }

    /** Signed and encrypted or not sent at all. */
    boolean carriesReport() {
        return WITH_REPORT.contains(this);
    }

    /** Files that nobody is in, so they travel like the text around them (ADR 0023). */
    boolean carriesFigures() {
        return this == PROJECT_REPORT;
    }

    boolean carriesFiles() {
        return carriesReport() || carriesCalendar() || carriesFigures();
    }

    /** Neither signed nor encrypted: people outside have no certificate, and it says no more than the text around it. */
    boolean carriesCalendar() {
        return calendarMethod() != null;
    }

    /** What the recipient's calendar is to do; {@code null} where a mail says nothing to it. */
    CalendarMethod calendarMethod() {
        if (NEW_APPOINTMENTS.contains(this)) {
            return CalendarMethod.REQUEST;
        }
        return this == EVENT_CANCELLED ? CalendarMethod.CANCEL : null;
    }

    /** The only ones that free text may stand in: they are written to the very person the text is for. */
    boolean isToOutsiders() {
        return TO_PARTICIPANTS.contains(this) || TO_REQUESTERS.contains(this);
    }

    Audience audience() {
        if (TO_PARTICIPANTS.contains(this)) {
            return Audience.PARTICIPANT;
        }
        if (TO_REQUESTERS.contains(this)) {
            return Audience.REQUESTER;
        }
        if (TO_CHANGED_ADDRESSES.contains(this)) {
            return Audience.CHANGED_ADDRESS;
        }
        return TO_STAFF.contains(this) ? Audience.STAFF : Audience.ORGANISATION;
    }

    /** No process waits for it: enqueue it, and the mail room itself sends it. */
    boolean isFreeStanding() {
        return FREE_STANDING.contains(this);
    }
}
