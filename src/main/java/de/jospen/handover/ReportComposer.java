package de.jospen.handover;

import de.jospen.handover.HandoverReport.Content;
import de.jospen.participant.Disclosure;
import de.jospen.participant.Disclosure.Statement;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Person;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts the report together from the white list: this stage's own blocks and what the other stages disclose. There is no
 * way in for anything else (domain.md 0.2).
 */
@Component
class ReportComposer {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int FIRST_DISCLOSED = 3;
    private static final int LAST_DISCLOSED = 7;
    private static final String UNKNOWN = "nicht erhoben";

    private final Participants participants;
    private final Project project;
    private final ProjectProperties properties;
    private final List<Disclosure> disclosures;
    private final Clock clock;

    ReportComposer(
            Participants participants,
            Project project,
            ProjectProperties properties,
            List<Disclosure> disclosures,
            Clock clock) {
        this.participants = participants;
        this.project = project;
        this.properties = properties;
        disclosures.forEach(ReportComposer::refuseOwnBlock);
        this.disclosures = disclosures.stream()
                .sorted(Comparator.comparing(disclosure -> disclosure.getClass().getSimpleName()))
                .toList();
        this.clock = clock;
    }

    /** @param draft not released yet: the document says so */
    ReportDocument compose(HandoverReport report, boolean draft) {
        Participation participation = participants.participation(report.participationId());
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock(1, "Angaben zum Bericht", head(report, participation)));
        blocks.add(new ReportBlock(2, "Person", person(participants.person(participation.id()))));
        blocks.addAll(disclosed(participation.id()));
        blocks.add(new ReportBlock(8, "Empfehlung", recommendation(report.content())));
        blocks.add(new ReportBlock(9, "Gespräch mit der teilnehmenden Person", discussion(report)));
        return new ReportDocument(
                properties.name(),
                participation.caseReference(),
                GERMAN_DAY.format(LocalDate.now(clock)),
                draft,
                List.copyOf(blocks));
    }

    /** What is collected from the participation and the stages: what the coach who drafts cannot change here. */
    List<ReportBlock> disclosed(UUID participationId) {
        return List.of(
                new ReportBlock(3, "Teilnahme", participation(participants.participation(participationId))),
                disclosed(4, "Ausgangslage", participationId),
                disclosed(5, "Kompetenzentwicklung", participationId),
                disclosed(6, "Ergebnis", participationId),
                disclosed(7, "Erreichbarer Arbeitsmarkt", participationId));
    }

    private ReportBlock disclosed(int number, String title, UUID participationId) {
        List<Statement> statements = statements(number, participationId);
        return new ReportBlock(
                number, title, statements.isEmpty() ? List.of(new Statement("Angaben", UNKNOWN)) : statements);
    }

    /** Head, person, recommendation and talk are written here alone. */
    private static void refuseOwnBlock(Disclosure disclosure) {
        if (disclosure.block() < FIRST_DISCLOSED || disclosure.block() > LAST_DISCLOSED) {
            throw new IllegalStateException("No stage discloses block " + disclosure.block() + ": "
                    + disclosure.getClass().getSimpleName());
        }
    }

    private List<Statement> statements(int block, UUID participationId) {
        return disclosures.stream()
                .filter(disclosure -> disclosure.block() == block)
                .flatMap(disclosure -> disclosure.of(participationId).stream())
                .toList();
    }

    private List<Statement> head(HandoverReport report, Participation participation) {
        return List.of(
                new Statement("Fallkennung", participation.caseReference()),
                new Statement("Art des Berichts", report.version() == 1 ? "Abschlussbericht" : "Korrektur"),
                new Statement(
                        "Empfänger",
                        project.organisation(participation.jobcenter()).name()),
                new Statement(
                        "Ansprechperson beim Jobcenter", participation.contact().name()),
                new Statement("Zuständiger Coach", report.content().coachContact()),
                new Statement("Rückfragen an", properties.contactMailbox()));
    }

    private static List<Statement> person(Person person) {
        var statements = new ArrayList<Statement>();
        statements.add(new Statement("Name", person.fullName()));
        statements.add(new Statement("Geburtsdatum", GERMAN_DAY.format(person.birthDate())));
        if (person.customerNumber() != null) {
            statements.add(new Statement("Kundennummer", person.customerNumber()));
        }
        return statements;
    }

    private List<Statement> participation(Participation participation) {
        var statements = new ArrayList<Statement>();
        statements.add(
                new Statement("Standort", project.site(participation.site()).name()));
        statements.add(new Statement("Eintritt", day(participation.enteredOn())));
        statements.add(new Statement("Austritt", day(participation.exitedOn())));
        statements.addAll(statements(3, participation.id()));
        return statements;
    }

    private static List<Statement> recommendation(Content content) {
        var statements = new ArrayList<Statement>();
        statements.add(new Statement("Weitere Planung empfohlen", yesNo(content.furtherPlanning())));
        for (HandoverReport.Advice advice : content.advice()) {
            String words = advice.note() == null ? "" : " – " + advice.note();
            statements.add(new Statement(
                    advice.recommendation().label(),
                    "zuständig: " + advice.actor().label() + words));
        }
        if (content.recommendationText() != null) {
            statements.add(new Statement("Erläuterung", content.recommendationText()));
        }
        return statements;
    }

    private static List<Statement> discussion(HandoverReport report) {
        var statements = new ArrayList<Statement>();
        if (report.discussedOn() != null) {
            statements.add(new Statement("Besprochen am", day(report.discussedOn())));
        } else if (report.notDiscussedReason() != null) {
            statements.add(new Statement(
                    "Nicht besprochen", report.notDiscussedReason().label()));
        } else {
            statements.add(new Statement("Besprochen am", "noch offen"));
        }
        if (report.copyHandedOver() != null) {
            statements.add(new Statement("Kopie ausgehändigt", yesNo(report.copyHandedOver())));
        }
        if (report.ownStatement() != null) {
            statements.add(new Statement("Eigene Stellungnahme", report.ownStatement()));
        }
        return statements;
    }

    private static String day(LocalDate day) {
        return day == null ? UNKNOWN : GERMAN_DAY.format(day);
    }

    private static String yesNo(boolean answer) {
        return answer ? "ja" : "nein";
    }
}
