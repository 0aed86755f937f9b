package de.jospen.handover;

import de.jospen.handover.HandoverReport.Content;
import de.jospen.participant.Answer;
import de.jospen.participant.Answer.Code;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Person;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String RUNNING = "Teilnahme läuft noch";

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
        blocks.add(new ReportBlock(Section.HEAD, head(report, participation)));
        blocks.add(new ReportBlock(Section.PERSON, person(participants.person(participation.id()))));
        blocks.addAll(disclosed(participation.id()));
        blocks.add(new ReportBlock(Section.RECOMMENDATION, recommendation(report.content())));
        blocks.add(new ReportBlock(Section.TALK, discussion(report)));
        return new ReportDocument(
                properties.name(),
                participation.caseReference(),
                LocalDate.now(clock),
                kind(report),
                report.version(),
                draft,
                blocks);
    }

    /** What is collected from the participation and the stages: what the coach who drafts cannot change here. */
    List<ReportBlock> disclosed(UUID participationId) {
        return Arrays.stream(Section.values())
                .filter(Section::isDisclosed)
                .map(section -> disclosed(section, participationId))
                .toList();
    }

    private ReportBlock disclosed(Section section, UUID participationId) {
        var lines = new ArrayList<Disclosable>();
        Participation participation = participants.participation(participationId);
        if (section == Section.PARTICIPATION) {
            lines.addAll(participation(participation));
        }
        disclosures.stream()
                .filter(disclosure -> disclosure.block() == section.number())
                .map(disclosure -> disclosure.of(participationId))
                .forEach(lines::addAll);
        if (section == Section.RESULT && participation.exitedOn() == null) {
            lines.add(0, Fact.of("EXIT_KIND", "Ende der Teilnahme", RUNNING));
        }
        if (lines.isEmpty()) {
            lines.add(new Fact("NONE", "Angaben", Answer.Missing.NOT_RECORDED));
        }
        return new ReportBlock(section, lines);
    }

    /** Head, person, recommendation and talk are written here alone. */
    private static void refuseOwnBlock(Disclosure disclosure) {
        if (Arrays.stream(Section.values())
                .noneMatch(section -> section.isDisclosed() && section.number() == disclosure.block())) {
            throw new IllegalStateException("No stage discloses block " + disclosure.block() + ": "
                    + disclosure.getClass().getSimpleName());
        }
    }

    private List<Disclosable> head(HandoverReport report, Participation participation) {
        return List.of(
                Fact.of("CASE_REFERENCE", "Fallkennung", participation.caseReference()),
                new Fact("KIND", "Art des Berichts", new Answer.Codes(List.of(kind(report)), null)),
                new Fact("VERSION", "Fassung", new Answer.Count(report.version())),
                Fact.of(
                        "RECIPIENT",
                        "Empfänger",
                        project.organisation(participation.jobcenter()).name()),
                Fact.of(
                        "RECIPIENT_CONTACT",
                        "Ansprechperson beim Jobcenter",
                        participation.contact().name()),
                Fact.of("COACH", "Zuständiger Coach", report.content().coachContact()),
                Fact.of("QUERIES_TO", "Rückfragen an", properties.contactMailbox()));
    }

    private static Code kind(HandoverReport report) {
        return new Code(report.kind().name(), report.kind().label());
    }

    private static List<Disclosable> person(Person person) {
        var lines = new ArrayList<Disclosable>();
        lines.add(Fact.of("NAME", "Name", person.fullName()));
        lines.add(new Fact("BIRTH_DATE", "Geburtsdatum", Answer.day(person.birthDate())));
        if (person.customerNumber() != null) {
            lines.add(Fact.of("CUSTOMER_NUMBER", "Kundennummer", person.customerNumber()));
        }
        return lines;
    }

    private List<Disclosable> participation(Participation participation) {
        return List.of(
                Fact.of("SITE", "Standort", project.site(participation.site()).name()),
                new Fact("ENTERED_ON", "Eintritt", Answer.day(participation.enteredOn())),
                participation.exitedOn() == null
                        ? Fact.of("EXITED_ON", "Austritt", RUNNING)
                        : new Fact("EXITED_ON", "Austritt", Answer.day(participation.exitedOn())));
    }

    private static List<Disclosable> recommendation(Content content) {
        var lines = new ArrayList<Disclosable>();
        lines.add(
                new Fact("FURTHER_PLANNING", "Weitere Planung empfohlen", new Answer.YesNo(content.furtherPlanning())));
        for (HandoverReport.Advice advice : content.advice()) {
            var actor = new Code(
                    advice.actor().name(), "zuständig: " + advice.actor().label());
            lines.add(new Fact(
                    "ADVICE_" + advice.recommendation().name(),
                    advice.recommendation().label(),
                    new Answer.Codes(List.of(actor), advice.note())));
        }
        if (content.recommendationText() != null) {
            lines.add(Fact.of("ADVICE_TEXT", "Erläuterung", content.recommendationText()));
        }
        return lines;
    }

    private static List<Disclosable> discussion(HandoverReport report) {
        var lines = new ArrayList<Disclosable>();
        if (report.discussedOn() != null) {
            lines.add(new Fact("DISCUSSED_ON", "Besprochen am", Answer.day(report.discussedOn())));
        } else if (report.notDiscussedReason() != null) {
            lines.add(new Fact("NOT_DISCUSSED", "Nicht besprochen", Answer.codes(report.notDiscussedReason())));
        } else {
            lines.add(Fact.of("DISCUSSED_ON", "Besprochen am", "noch offen"));
        }
        if (report.copyHandedOver() != null) {
            lines.add(new Fact("COPY", "Kopie ausgehändigt", new Answer.YesNo(report.copyHandedOver())));
        }
        if (report.ownStatement() != null) {
            lines.add(Fact.of("OWN_STATEMENT", "Eigene Stellungnahme", report.ownStatement()));
        }
        return lines;
    }
}
