package de.jospen.assessment;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Released;
import de.jospen.privacy.Consents;
import de.jospen.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where the person started: goal, current offers of the Jobcenter (JSE-03), and the barriers as far as the Jobcenter may
 * know them (domain.md 3.3); of class C only the sentence of a release to this very Jobcenter.
 */
@Component
class BarrierDisclosure implements Disclosure {

    private final BarrierAssessments assessments;
    private final Participants participants;
    private final Consents consents;
    private final Project project;

    BarrierDisclosure(BarrierAssessments assessments, Participants participants, Consents consents, Project project) {
        this.assessments = assessments;
        this.participants = participants;
        this.consents = consents;
        this.project = project;
    }

    @Override
    public int block() {
        return 4;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        Participation participation = participants.participation(participationId);
        var lines = new ArrayList<Disclosable>();
        lines.add(new Fact(
                "INTEGRATION_GOAL",
                "Integrationsziel",
                Answer.codes(participation.goals().stream().sorted().toList(), null)));
        if (participation.currentOffers() != null) {
            lines.add(Fact.of("CURRENT_OFFERS", "Angebote des Jobcenters zu Beginn", participation.currentOffers()));
        }
        assessments.atStart(participationId).stream()
                .flatMap(assessment -> assessment.ratings().stream())
                .map(BarrierRating::disclosed)
                .flatMap(Optional::stream)
                .forEach(lines::add);
        lines.addAll(Released.to(recipient(participation), participationId, consents));
        return List.copyOf(lines);
    }

    private String recipient(Participation participation) {
        return project.organisation(participation.jobcenter()).name();
    }
}
