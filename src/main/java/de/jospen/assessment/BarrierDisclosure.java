package de.jospen.assessment;

import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The barriers the person came with, as far as the Jobcenter may know them (domain.md 3.3): class A by name, class B by
 * its effect under one heading for all, so that the heading does not tell the cause; class C never.
 */
@Component
class BarrierDisclosure implements Disclosure {

    private final BarrierAssessments assessments;

    BarrierDisclosure(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public int block() {
        return 4;
    }

    @Override
    public List<Statement> of(UUID participationId) {
        return assessments.atStart(participationId).stream()
                .flatMap(assessment -> assessment.ratings().stream())
                .filter(BarrierRating::isBarrier)
                .flatMap(BarrierDisclosure::statement)
                .toList();
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
