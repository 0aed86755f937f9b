package de.jospen.participant;

import de.jospen.project.Project;
import de.jospen.workflow.CaseHeader;
import de.jospen.workflow.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The compact head of every form. */
@Component
class CaseHeaders implements CaseHeader.Source {

    private final Participants participants;
    private final Project project;
    private final List<CaseInsight> insights;
    private final List<CaseLink> links;

    CaseHeaders(Participants participants, Project project, List<CaseInsight> insights, List<CaseLink> links) {
        this.participants = participants;
        this.project = project;
        this.insights = insights;
        this.links = links;
    }

    @Override
    public Optional<CaseHeader> find(String caseReference, Colleague reader) {
        return participants.findByReference(caseReference).map(participation -> header(participation, reader));
    }

    private CaseHeader header(Participation participation, Colleague reader) {
        return new CaseHeader(
                participation.caseReference(),
                project.site(participation.site()).name(),
                participation.state().label(),
                participation.enteredOn() != null,
                participation.exitedOn() != null,
                participants.person(participation.id()).fullName(),
                participation.nextSessionOn(),
                facts(participation),
                isProvider(reader) ? insights(participation) : List.of(),
                isProvider(reader)
                        ? links.stream().map(link -> link.of(participation)).toList()
                        : List.of());
    }

    private static boolean isProvider(Colleague reader) {
        return reader.isIn("coach") || reader.isIn("project-lead");
    }

    private List<CaseHeader.Insight> insights(Participation participation) {
        return insights.stream()
                .map(insight -> new CaseHeader.Insight(insight.title(), insight.of(participation.id())))
                .filter(insight -> !insight.lines().isEmpty())
                .toList();
    }

    private List<CaseHeader.Fact> facts(Participation participation) {
        var facts = new ArrayList<CaseHeader.Fact>();
        facts.add(new CaseHeader.Fact(
                "Jobcenter", project.organisation(participation.jobcenter()).name()));
        facts.add(new CaseHeader.Fact(
                "Ziel",
                participation.goals().stream().map(IntegrationGoal::label).collect(Collectors.joining(", "))));
        if (participation.currentOffers() != null) {
            facts.add(new CaseHeader.Fact("Angebote des Jobcenters", participation.currentOffers()));
        }
        return facts;
    }
}
