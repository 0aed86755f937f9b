package de.jospen.reporting;

import de.jospen.participant.CaseVariables;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseStart;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormView;
import de.jospen.workflow.StartForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead asks for a report on any day until today. */
@Component
class RequestReport implements StartForm<RequestReport.Wish> {

    record Wish(
            @NotNull ProjectReportKind kind,
            @NotNull @ProjectDay LocalDate asOf) {}

    private final ProjectReports reports;
    private final Clock clock;

    RequestReport(ProjectReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public FormView load(Colleague colleague) {
        return FormView.of(Map.of("asOf", LocalDate.now(clock))).withOptions("kinds", ProjectReportKind.class);
    }

    @Override
    public void submit(CaseStart start, Wish wish) {
        String number =
                reports.request(wish.kind(), wish.asOf(), start.colleague().id());
        start.setCaseReference(number);
        start.set(CaseVariables.CASE_REFERENCE, number);
    }
}
