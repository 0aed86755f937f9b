package de.jospen.reporting;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the report on the month that has ended, when one is needed. */
@Component
class OpenMonthlyReport implements JavaDelegate {

    private final ProjectReports reports;

    OpenMonthlyReport(ProjectReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = reports.openMonthly();
        ProjectReportingProcess.MONTHLY_REPORT_NEEDED.set(execution, number.isPresent());
        number.ifPresent(opened -> CaseVariables.CASE_REFERENCE.set(execution, opened));
    }
}
