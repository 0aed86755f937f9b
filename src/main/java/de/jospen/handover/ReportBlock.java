package de.jospen.handover;

import de.jospen.participant.Disclosure.Statement;
import java.util.List;

/** One numbered block of the report with its labelled lines (domain.md 4.3). */
record ReportBlock(int number, String title, List<Statement> statements) {}
