package de.jospen.handover;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach answers what the Jobcenter asked about the report, or corrects the report. */
@Component
class AnswerQuery implements TaskForm<AnswerQuery.Answered> {

    /** @param correct whether the report gets a new version; the answer then says what changes */
    record Answered(
            @NotNull @PlainText String answer, @NotNull Boolean correct) {}

    private final HandoverService service;

    AnswerQuery(HandoverService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.empty()
                .with("queries", QueryView.of(service.queries(task.get(HandoverProcess.REPORT_ID))))
                .with("document", ReportEndpoint.path(task))
                .with("yesNo", YesNo.OPTIONS);
    }

    @Override
    public void submit(CaseTask task, Answered answered) {
        UUID reportId = task.get(HandoverProcess.REPORT_ID);
        String coach = task.colleague().id();
        service.answer(reportId, answered.answer(), coach);
        if (answered.correct()) {
            task.set(HandoverProcess.REPORT_ID, service.correct(reportId, coach));
        }
        task.set(HandoverProcess.QUERY_ASKED, false);
        task.set(HandoverProcess.CORRECTION_NEEDED, answered.correct());
    }
}
