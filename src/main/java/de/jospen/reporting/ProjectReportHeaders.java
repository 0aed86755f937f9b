package de.jospen.reporting;

import de.jospen.workflow.CaseHeader;
import de.jospen.workflow.Colleague;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The compact head of the forms about a report. */
@Component
class ProjectReportHeaders implements CaseHeader.Source {

    private final ProjectReports reports;

    ProjectReportHeaders(ProjectReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<CaseHeader> find(String caseReference, Colleague reader) {
        return reports.find(caseReference)
                .map(report -> CaseHeader.ofMatter(
                        report.number(),
                        "alle Standorte",
                        report.isReleased() ? "freigegeben" : "Entwurf",
                        List.of(
                                new CaseHeader.Fact("Bericht", report.kind().label()),
                                new CaseHeader.Fact("Stand der Zahlen", TargetWords.day(report.asOf())))));
    }
}
