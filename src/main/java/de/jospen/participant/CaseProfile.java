package de.jospen.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Values on a scale from the first assessment to the latest.
 *
 * @param lowest,highest ends of the scale
 * @param legend what its values mean, in German
 * @param latestOn null while there is only one assessment
 */
public record CaseProfile(
        String title, String legend, int lowest, int highest, LocalDate firstOn, LocalDate latestOn, List<Row> rows) {

    /** @param first,latest null where it was not assessed, which is no low value */
    public record Row(String label, Integer first, Integer latest) {}

    /** Implemented by the stages that assess something more than once. */
    public interface Source {

        /** Empty before the first assessment. */
        Optional<CaseProfile> of(UUID participationId);
    }
}
