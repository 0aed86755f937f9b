package de.jospen.assessment;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When barriers were assessed, and what intensity came of it. */
@Component
class AssessmentTimeline implements TimelineSource {

    private final BarrierAssessments assessments;

    AssessmentTimeline(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return assessments.of(participation.id()).stream()
                .map(assessment -> happened(
                        assessment.assessedOn(),
                        Kind.STEP,
                        "Hemmnisse eingeschätzt (" + assessment.kind().label() + ")"
                                + (assessment.confirmation() == null
                                        ? ""
                                        : ", Coachingintensität: "
                                                + assessment
                                                        .confirmation()
                                                        .intensity()
                                                        .label())))
                .toList();
    }
}
