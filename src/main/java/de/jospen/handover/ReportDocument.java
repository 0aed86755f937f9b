package de.jospen.handover;

import de.jospen.participant.Answer.Code;
import java.time.LocalDate;
import java.util.List;

/**
 * All that can reach the renderer: a title line and the blocks, nothing else.
 *
 * @param kind interim, final or correction
 * @param draft not released yet, which the document then says
 */
record ReportDocument(
        String projectName,
        String caseReference,
        LocalDate reportDay,
        Code kind,
        int version,
        boolean draft,
        List<ReportBlock> blocks) {

    ReportDocument {
        blocks = List.copyOf(blocks);
    }
}
