package de.jospen.reporting;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.ProcessStarts;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the work on the report that was opened. */
@Component
class StartMonthlyReport implements JavaDelegate {

    private final ProcessStarts starts;

    StartMonthlyReport(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CaseVariables.CASE_REFERENCE.from(execution);
        var variables = new HashMap<String, Object>();
        CaseVariables.CASE_REFERENCE.put(variables, number);
        starts.startByMessage(ProjectReportingProcess.MONTHLY_REPORT_DUE, number, variables);
    }
}
