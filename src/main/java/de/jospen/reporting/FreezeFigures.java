package de.jospen.reporting;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the figures of the day, so that a report can be told again next year. */
@Component
class FreezeFigures implements JavaDelegate {

    private final ProjectReports reports;

    FreezeFigures(ProjectReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.freeze(CaseVariables.CASE_REFERENCE.from(execution));
    }
}
