package de.jospen.participant;

import de.jospen.project.Project;
import de.jospen.workflow.CaseHeader;
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

    CaseHeaders(Participants participants, Project project) {
        this.participants = participants;
        this.project = project;
    }

    @Override
    public Optional<CaseHeader> find(String caseReference) {
        Participation participation = participants.byReference(caseReference);
        return Optional.of(new CaseHeader(
                caseReference,
                project.site(participation.site()).name(),
                participation.state().label(),
                participants.person(participation.id()).fullName(),
                participation.nextSessionOn(),
                facts(participation)));
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
