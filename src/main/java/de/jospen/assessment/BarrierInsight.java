package de.jospen.assessment;

import de.jospen.participant.CaseInsight;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The last assessment for colleagues' other tasks. Without class C: the project lead reads along there, and sees such
 * barriers on explicit grant only (DP-06).
 */
@Component
class BarrierInsight implements CaseInsight {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final BarrierAssessments assessments;

    BarrierInsight(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public String title() {
        return "Hemmnisse";
    }

    @Override
    public List<String> of(UUID participationId) {
        return assessments.latest(participationId).map(BarrierInsight::lines).orElse(List.of());
    }

    private static List<String> lines(BarrierAssessment assessment) {
        var lines = new ArrayList<String>();
        lines.add("Einschätzung vom " + GERMAN.format(assessment.assessedOn()));
        lines.add("Stärken: " + assessment.strengths());
        assessment.ratings().stream()
                .filter(BarrierRating::isBarrier)
                .filter(rating -> rating.type().disclosure() != DisclosureClass.C)
                .map(rating -> rating.type().label() + ": " + rating.severity().label()
                        + (rating.wish() ? ", möchte daran arbeiten" : ""))
                .forEach(lines::add);
        if (assessment.confirmation() != null) {
            lines.add("Coachingintensität: "
                    + assessment.confirmation().intensity().label());
        }
        return lines;
    }
}
