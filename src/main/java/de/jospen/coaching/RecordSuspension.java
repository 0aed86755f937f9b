package de.jospen.coaching;

import de.jospen.participant.CaseVariables;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why and how long coaching pauses, without a word about health. */
@Component
class RecordSuspension implements TaskForm<RecordSuspension.Pause> {

    /** @param reasonText needed for another reason only */
    record Pause(
            @NotNull SuspensionReason reason,
            @PlainText(max = 200) String reasonText,
            @NotNull @ProjectDay(future = true) LocalDate suspendedOn,
            @NotNull @ProjectDay(future = true) LocalDate expectedReturnOn) {}

    private final CoachingService service;

    RecordSuspension(CoachingService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("suspendedOn", service.today())).withOptions("reasons", SuspensionReason.class);
    }

    @Override
    public void submit(CaseTask task, Pause pause) {
        boolean other = pause.reason() == SuspensionReason.OTHER;
        if (other && pause.reasonText() == null) {
            throw new FormRejected("reasonText", "Bitte den Grund nennen, ohne Angaben zur Gesundheit.");
        }
        if (!pause.expectedReturnOn().isAfter(pause.suspendedOn())) {
            throw new FormRejected("expectedReturnOn", "Die Rückkehr liegt nach dem Beginn der Unterbrechung.");
        }
        service.suspend(
                task.get(CaseVariables.PARTICIPATION_ID),
                Suspension.begun(
                        pause.reason(),
                        other ? pause.reasonText() : null,
                        pause.suspendedOn(),
                        pause.expectedReturnOn()),
                task.colleague().id());
        task.set(CoachingProcess.EXPECTED_RETURN_ON, pause.expectedReturnOn());
    }
}
