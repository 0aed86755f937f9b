package de.jospen.assessment;

import de.jospen.participant.Disclosure;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where the person started: goal, current offers of the Jobcenter (JSE-03), and the barriers as far as the Jobcenter may
 * know them (domain.md 3.3): class A by name, class B by its effect under one heading for all, so that the heading does
 * not tell the cause; class C never.
 */
@Component
class BarrierDisclosure implements Disclosure {

    private final BarrierAssessments assessments;
    private final Participants participants;

    BarrierDisclosure(BarrierAssessments assessments, Participants participants) {
        this.assessments = assessments;
        this.participants = participants;
    }

    @Override
    public int block() {
        return 4;
    }

    @Override
    public List<Statement> of(UUID participationId) {
        return Stream.concat(
                        beginning(participants.participation(participationId)),
                        assessments.atStart(participationId).stream()
                                .flatMap(assessment -> assessment.ratings().stream())
                                .filter(BarrierRating::isBarrier)
                                .flatMap(BarrierDisclosure::statement))
                .toList();
    }

    private static Stream<Statement> beginning(Participation participation) {
        String goals =
                participation.goals().stream().map(IntegrationGoal::label).collect(Collectors.joining(", "));
        return Stream.concat(
                Stream.of(new Statement("Integrationsziel", goals)),
                Stream.ofNullable(participation.currentOffers())
                        .map(offers -> new Statement("Angebote des Jobcenters zu Beginn", offers)));
    }

    private static Stream<Statement> statement(BarrierRating rating) {
        return switch (rating.type().disclosure()) {
            case A ->
                Stream.of(new Statement(rating.type().label(), rating.severity().label()));
            case B ->
                Stream.ofNullable(rating.effect()).map(effect -> new Statement("Verfügbarkeit und Reichweite", effect));
            case C -> Stream.empty();
        };
    }
}
