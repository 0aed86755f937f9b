package de.jospen.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One mail of every template. */
final class ExampleMails {

    enum Reason {
        OUT_OF_AREA("Wohnort außerhalb des Projektgebiets"),
        SGB_II_UNCONFIRMED("SGB-II-Leistungsbezug nicht bestätigt");

        final String label;

        Reason(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    enum Kind {
        COMPANY_VISIT;

        String label() {
            return "Betriebsbesichtigung";
        }
    }

    static final String CHANGED_ADDRESS = "address-change:7b1f0000-1111-4222-8333-444455556666";
    static final String PARTICIPANT = "participant:7b1f0000-1111-4222-8333-444455556666";
    static final String REQUESTER = "enquiry:9c2e0000-1111-4222-8333-444455556666";
    static final String ANSWER = "Ja, zwei Betriebe suchen Helferinnen und Helfer.\nEine Stelle ist in Teilzeit.";
    static final byte[] REPORT = "%PDF-1.7 erfunden".getBytes(StandardCharsets.UTF_8);
    private static final String CASE = "JSE-2018-0017";
    private static final String EVENT = "VA-2019-0004";
    private static final String JOBCENTER = "jobcenter-herford";
    private static final String COACH = "staff:coach.enger";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=7b1f";
    private static final Fact DRAFT_REPORT = Fact.task("competenceHandover", "draftReport");
    private static final Fact SETTINGS = Fact.link("/jospen/benachrichtigungen.html");
    private static final Fact SPENGE = Fact.site("spenge");

    private ExampleMails() {}

    static Mail of(MailTemplate template) {
        return switch (template) {
            case REFERRAL_ADMITTED, PARTICIPANT_NOT_STARTED -> toJobcenter(template, Map.of("site", SPENGE));
            case REFERRAL_REJECTED ->
                toJobcenter(template, Map.of("reason", Fact.choice(Reason.OUT_OF_AREA, Reason::label)));
            case REFERRAL_DATA_REQUEST ->
                toJobcenter(template, Map.of("missingData", Fact.choices(List.of(Reason.values()), Reason::label)));
            case COORDINATION_REQUEST ->
                toDistrict(
                        template, Map.of("site", SPENGE, "startOn", day("2018-06-01"), "answerBy", day("2018-05-18")));
            case COORDINATION_REMINDER ->
                toDistrict(
                        template,
                        Map.of("site", SPENGE, "requestedOn", day("2018-05-04"), "answerBy", day("2018-05-18")));
            case HANDOVER -> handover(REPORT);
            case HANDOVER_INTERIM, HANDOVER_CORRECTION ->
                new Mail(
                        template.file() + ":7b1f:1",
                        template,
                        JOBCENTER,
                        CASE,
                        Map.of("furtherPlanning", Fact.yesNo(false)),
                        List.of(report(REPORT)));
            case EVENT_INVITATION, EVENT_CHANGED -> toParticipant(template, appointment("REQUEST"));
            case EVENT_CANCELLED -> toParticipant(template, appointment("CANCEL"));
            case EVENT_REMINDER, SEAT_OFFERED -> toParticipant(template);
            case ENQUIRY_RECEIVED ->
                toRequester(
                        template,
                        Map.of("site", SPENGE, "receivedOn", day("2019-06-14"), "answerBy", day("2019-07-01")));
            case ENQUIRY_ANSWERED -> answered(ANSWER);
            case RECEIPT_REMINDER -> toJobcenter(template, Map.of("sentOn", day("2019-06-14")));
            case PROJECT_REPORT ->
                new Mail(
                        "project-report:BR-2018-0004:kreis-herford",
                        template,
                        "kreis-herford",
                        "BR-2018-0004",
                        Map.of("kind", Fact.choice(Kind.COMPANY_VISIT, Kind::label), "asOf", day("2018-06-30")),
                        List.of(new Attachment("Projektbericht-BR-2018-0004.pdf", "application/pdf", REPORT)));
            case CERTIFICATE_EXPIRES ->
                new Mail(
                        "certificate-expires:jobcenter-herford:4711:30",
                        template,
                        "rege",
                        null,
                        Map.of("organisation", Fact.organisation(JOBCENTER), "day", day("2019-07-17")));
            case TASK_ARRIVED ->
                new Mail(
                        "task:7b1f:coach.enger",
                        template,
                        COACH,
                        CASE,
                        Map.of("task", DRAFT_REPORT, "link", Fact.link(TASKLIST), "settings", SETTINGS));
            case DEPUTY_WAITING ->
                new Mail(
                        "deputy:7b1f:leitung",
                        template,
                        "staff:leitung",
                        null,
                        Map.of("link", Fact.link("/jospen/team.html"), "settings", SETTINGS));
            case ADDRESS_CONFIRMATION -> toChangedAddress(template, "new", "/jospen/konto.html#code=7b1f");
            case ADDRESS_NOTICE -> toChangedAddress(template, "old", "/jospen/konto.html");
            case TASK_DIGEST ->
                new Mail(
                        "tasks:coach.enger:2019-06-17",
                        template,
                        COACH,
                        null,
                        Map.of(
                                "tasks",
                                Fact.tasks(List.of(new Fact.TaskEntry(DRAFT_REPORT, CASE, Fact.link(TASKLIST)))),
                                "link",
                                Fact.link(TASKLIST),
                                "settings",
                                SETTINGS));
            case PASSWORDS_GUESSED ->
                new Mail(
                        "passwords-guessed:admin:1529300000",
                        template,
                        COACH,
                        null,
                        Map.of("day", day("2019-06-17"), "time", Fact.time(LocalTime.of(10, 30))));
        };
    }

    private static Mail toChangedAddress(MailTemplate template, String which, String page) {
        return new Mail(
                "address:7b1f:" + which,
                template,
                CHANGED_ADDRESS + ":" + which,
                null,
                Map.of("link", Fact.link(page)));
    }

    static Mail handover(byte[] report) {
        return new Mail(
                "handover:7b1f:1",
                MailTemplate.HANDOVER,
                JOBCENTER,
                CASE,
                Map.of("participationEnd", day("2019-06-14"), "furtherPlanning", Fact.yesNo(true)),
                List.of(report(report)));
    }

    static Mail answered(String answer) {
        return toRequester(
                MailTemplate.ENQUIRY_ANSWERED,
                Map.of(
                        "answer",
                        Fact.text(answer),
                        "source",
                        Fact.text("Telefonat mit einer Gärtnerei in Enger"),
                        "validUntil",
                        day("2019-09-30"),
                        "nextContactOn",
                        day("2019-08-05")));
    }

    static Attachment appointment(String method) {
        return Attachment.calendar("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//DE
                METHOD:%s
                BEGIN:VEVENT
                UID:7b1f@jospen.example
                SUMMARY:Führung
                END:VEVENT
                END:VCALENDAR
                """.formatted(method).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** With what the template asks for, of all that may be said about an event. */
    private static Mail toParticipant(MailTemplate template, Attachment... calendar) {
        Map<String, Fact> facts = new HashMap<>(Map.of(
                "kind", Fact.choice(Kind.COMPANY_VISIT, Kind::label),
                "topic", Fact.text("Arbeiten in der Möbelfertigung"),
                "day", day("2019-06-27"),
                "begins", Fact.time(LocalTime.of(9, 30)),
                "ends", Fact.time(LocalTime.NOON),
                "place", Fact.text("Werkstraße 3, Spenge"),
                "answerByDay", day("2019-06-18"),
                "answerByTime", Fact.time(LocalTime.of(10, 30))));
        facts.keySet().retainAll(template.facts());
        return new Mail(template.file() + ":7b1f:1", template, PARTICIPANT, EVENT, facts, List.of(calendar));
    }

    private static Mail toRequester(MailTemplate template, Map<String, Fact> facts) {
        return new Mail(template.file() + ":7b1f:1", template, REQUESTER, "EA-2019-0003", facts);
    }

    private static Attachment report(byte[] content) {
        return new Attachment("Uebergabebericht-JSE-2018-0017.pdf", "application/pdf", content);
    }

    private static Mail toJobcenter(MailTemplate template, Map<String, Fact> facts) {
        return new Mail(template.file() + ":7b1f:1", template, JOBCENTER, CASE, facts);
    }

    private static Mail toDistrict(MailTemplate template, Map<String, Fact> facts) {
        return new Mail(template.file() + ":7b1f:1", template, "kreis-herford", CASE, facts);
    }

    private static Fact day(String day) {
        return Fact.day(LocalDate.parse(day));
    }
}
