package de.jospen.coaching;

import de.jospen.participant.CaseVariables;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether coaching goes on after a pause, and when. */
@Component
class ResumeCoaching implements TaskForm<ResumeCoaching.Return> {

    /** @param nextSessionOn needed when coaching goes on */
    record Return(
            @NotNull Resumption resumption,
            @NotNull @ProjectDay LocalDate clarifiedOn,
            @ProjectDay(future = true) LocalDate nextSessionOn) {}

    private final CoachingService service;
    private final SuspensionRepository suspensions;

    ResumeCoaching(CoachingService service, SuspensionRepository suspensions) {
        this.service = service;
        this.suspensions = suspensions;
    }

    @Override
    public FormView load(CaseTask task) {
        Suspension pause =
                suspensions.of(task.get(CaseVariables.PARTICIPATION_ID)).get(0);
        return FormView.of(Map.of(
                        "clarifiedOn",
                        service.today(),
                        "nextSessionOn",
                        service.proposedDate(CoachingProcess.interval(task))))
                .with("reason", pause.reason().label())
                .with("suspendedOn", pause.suspendedOn())
                .with("expectedReturnOn", pause.expectedReturnOn())
                .withOptions("resumptions", Resumption.class);
    }

    @Override
    public void submit(CaseTask task, Return back) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        if (back.resumption() == Resumption.RESUME) {
            if (back.nextSessionOn() == null || back.nextSessionOn().isBefore(back.clarifiedOn())) {
                throw new FormRejected("nextSessionOn", "Bitte den nächsten Termin ab dem Tag der Klärung angeben.");
            }
            service.resume(participation, back.clarifiedOn(), back.nextSessionOn());
            task.set(CoachingProcess.NEXT_SESSION_ON, back.nextSessionOn());
        } else {
            service.endSuspended(participation, back.clarifiedOn());
        }
        task.set(CoachingProcess.RESUMPTION, back.resumption());
    }
}
