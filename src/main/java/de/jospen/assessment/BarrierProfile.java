package de.jospen.assessment;

import de.jospen.participant.CaseProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The barriers from the first assessment to the latest, without class C (DP-06). */
@Component
class BarrierProfile implements CaseProfile.Source {

    private final BarrierAssessments assessments;

    BarrierProfile(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<CaseProfile> of(UUID participationId) {
        List<BarrierAssessment> all = assessments.of(participationId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        BarrierAssessment first = all.get(all.size() - 1);
        BarrierAssessment latest = all.size() == 1 ? null : all.get(0);
        return Optional.of(new CaseProfile(
                "Hemmnisse",
                "0 kein Hemmnis, 1 gering, 2 mittel, 3 hoch",
                Severity.NONE.value(),
                Severity.HIGH.value(),
                first.assessedOn(),
                latest == null ? null : latest.assessedOn(),
                Arrays.stream(BarrierType.values())
                        .filter(type -> type.disclosure() != DisclosureClass.C)
                        .filter(type -> Stream.of(first, latest)
                                .anyMatch(one -> one != null
                                        && one.rating(type)
                                                .filter(BarrierRating::isBarrier)
                                                .isPresent()))
                        .map(type -> new CaseProfile.Row(type.label(), value(first, type), value(latest, type)))
                        .toList()));
    }

    private static Integer value(BarrierAssessment assessment, BarrierType type) {
        return assessment == null
                ? null
                : assessment
                        .rating(type)
                        .map(rating -> rating.severity().value())
                        .orElse(null);
    }
}
