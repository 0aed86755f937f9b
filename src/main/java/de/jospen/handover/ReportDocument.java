package de.jospen.handover;

import java.util.List;

/**
 * All that can reach the renderer: a title line and the blocks, nothing else.
 *
 * @param draft not released yet, which the document then says
 */
record ReportDocument(
        String projectName, String caseReference, String reportDay, boolean draft, List<ReportBlock> blocks) {}
