package de.jospen.coordination;

import de.jospen.project.Project;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The district answers, for good or for this case, without ever seeing whom it is about (JSE-18). */
@Component
class AnswerCoordination implements TaskForm<AnswerCoordination.Answer> {

    /** @param condition needed with conditions, refused without */
    record Answer(
            @NotNull CoordinationAnswer answer,
            @NotNull CoordinationScope scope,
            @PlainText(max = 1000) String condition) {}

    private final DistrictCoordinationService service;
    private final Project project;
    private final Clock clock;

    AnswerCoordination(DistrictCoordinationService service, Project project, Clock clock) {
        this.service = service;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public boolean namesParticipant() {
        return false;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.empty()
                .with("site", project.site(task.site()).name())
                .withOptions("answers", CoordinationAnswer.class)
                .withOptions("scopes", CoordinationScope.class);
    }

    @Override
    public void submit(CaseTask task, Answer answer) {
        boolean withConditions = answer.answer() == CoordinationAnswer.AGREED_WITH_CONDITIONS;
        if (withConditions && answer.condition() == null) {
            throw new FormRejected("condition", "Bitte die Auflagen nennen.");
        }
        service.record(new DistrictCoordination(
                task.caseReference(),
                task.site(),
                project.site(task.site()).coordinatedBy(),
                answer.answer(),
                answer.scope() == CoordinationScope.SITE,
                withConditions ? answer.condition() : null,
                LocalDate.now(clock),
                task.colleague().id()));
        task.set(DistrictCoordinationProcess.COORDINATION_ANSWER, answer.answer());
    }
}
