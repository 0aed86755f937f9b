package de.jospen.handover;

import de.jospen.participant.Answer.Development;
import java.util.List;

/**
 * Block 5 as a picture and a table.
 *
 * @param first when the first values were surveyed, in words
 * @param last when the last were
 * @param radar the picture as SVG, or null with too little to show
 */
record CompetenceView(List<Development> developments, String first, String last, String radar) {

    private static final int FEWEST_AXES = 3;

    static CompetenceView of(ReportDocument document) {
        return document.blocks().stream()
                .filter(block -> block.section() == Section.COMPETENCES)
                .findFirst()
                .map(CompetenceView::of)
                .orElse(null);
    }

    private static CompetenceView of(ReportBlock block) {
        List<Development> developments = block.developments();
        String last = block.says("SURVEY_REVIEW") && !block.says("SURVEY_EXIT") ? "zuletzt" : "zum Ende";
        return new CompetenceView(
                developments,
                "zu Beginn",
                last,
                developments.size() < FEWEST_AXES ? null : CompetenceRadar.svg(developments, "zu Beginn", last));
    }
}
