package de.jospen.reporting;

import de.jospen.workflow.Variable;

/** Message, error and routing codes of {@code processes/projectReporting.bpmn} and {@code monthlyReport.bpmn}. */
final class ProjectReportingProcess {

    static final String MONTHLY_REPORT_DUE = "monthlyReportDue";
    /** A recipient cannot be reached by mail. */
    static final String MAIL_REFUSED = "projectReportRefused";

    static final Variable<Boolean> MONTHLY_REPORT_NEEDED = Variable.flag("monthlyReportNeeded");
    static final Variable<ReportDecision> DECISION = Variable.code("projectReportDecision", ReportDecision.class);
    static final Variable<Boolean> REDELIVERY = Variable.flag("reportRedelivery");

    private ProjectReportingProcess() {}
}
