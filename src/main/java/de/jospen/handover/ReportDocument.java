package de.jospen.handover;

import java.util.List;

/** All that can reach the renderer: a title line and the blocks, nothing else. */
record ReportDocument(String projectName, String caseReference, String reportDay, List<ReportBlock> blocks) {}
