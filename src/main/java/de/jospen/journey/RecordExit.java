package de.jospen.journey;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How, why and where to a participation ends; every way out leads through here to the handover (JSE-25). */
@Component
class RecordExit implements TaskForm<RecordExit.ExitData> {

    record ExitData(
            @NotNull @ProjectDay LocalDate exitedOn,
            @NotNull ExitReason reason,
            @PlainText(max = 300) String reasonText,
            @NotNull Whereabouts whereabouts) {}

    private final JourneyRepository repository;
    private final Participants participants;
    private final Clock clock;

    RecordExit(JourneyRepository repository, Participants participants, Clock clock) {
        this.repository = repository;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("exitedOn", LocalDate.now(clock)))
                .withOptions("reasons", ExitReason.class)
                .withOptions("whereabouts", Whereabouts.class);
    }

    @Override
    public void submit(CaseTask task, ExitData data) {
        Participation participation = participants.participation(task.get(CaseVariables.PARTICIPATION_ID));
        if (data.exitedOn().isBefore(participation.enteredOn())) {
            throw new FormRejected("exitedOn", "Der Austritt kann nicht vor dem Erstgespräch liegen.");
        }
        if (data.reason() == ExitReason.OTHER && data.reasonText() == null) {
            throw new FormRejected("reasonText", "Bitte den sonstigen Grund nennen, ohne Angaben zur Gesundheit.");
        }
        if ((data.reason() == ExitReason.DECEASED) != (data.whereabouts() == Whereabouts.DECEASED)) {
            throw new FormRejected("whereabouts", "Grund und Verbleib passen nicht zusammen.");
        }
        boolean regular = data.reason().mayBeRegular() && participation.state() == ParticipationState.ACTIVE;
        repository.insertExit(
                participation.id(),
                new Exit(
                        data.exitedOn(),
                        regular,
                        data.reason(),
                        data.reason() == ExitReason.OTHER ? data.reasonText() : null,
                        data.whereabouts()),
                task.colleague().id());
        participants.exit(
                participation.id(),
                regular ? ParticipationState.COMPLETED : ParticipationState.TERMINATED_EARLY,
                data.exitedOn());
    }
}
