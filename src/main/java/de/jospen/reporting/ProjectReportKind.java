package de.jospen.reporting;

import de.jospen.project.Organisation;
import de.jospen.workflow.Labelled;
import java.util.Set;

/** What the project reports, and whom each report is for (JSE-30). */
enum ProjectReportKind implements Labelled {
    MONTHLY(
            "Monatsbericht",
            "report/projectReport",
            Set.of(Organisation.Kind.JOBCENTER, Organisation.Kind.DISTRICT, Organisation.Kind.CITY_DEPARTMENT)),
    FINAL("Abschlussbericht", MONTHLY.template, MONTHLY.recipients),
    /** The department passes it on to the committee. */
    COMMITTEE("Mitteilung für den Ausschuss", "report/committeePaper", Set.of(Organisation.Kind.CITY_DEPARTMENT));

    private final String label;
    private final String template;
    private final Set<Organisation.Kind> recipients;

    ProjectReportKind(String label, String template, Set<Organisation.Kind> recipients) {
        this.label = label;
        this.template = template;
        this.recipients = recipients;
    }

    @Override
    public String label() {
        return label;
    }

    String template() {
        return template;
    }

    boolean isFor(Organisation organisation) {
        return recipients.contains(organisation.kind());
    }
}
