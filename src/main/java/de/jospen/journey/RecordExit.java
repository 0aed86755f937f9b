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
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How, why and where to a participation ends; every way out leads through here to the handover (JSE-25). */
@Component
class RecordExit implements TaskForm<RecordExit.ExitData> {

    record ExitData(
            @NotNull @ProjectDay LocalDate exitedOn,
            @NotNull ExitKind kind,
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
        var prefill = new HashMap<String, Object>(Map.of("exitedOn", LocalDate.now(clock)));
        if (!mayEndRegularly(participation(task))) {
            prefill.put("kind", ExitKind.EARLY);
        }
        return FormView.of(prefill)
                .withOptions("kinds", ExitKind.class)
                .withOptions("reasons", ExitReason.class)
                .withOptions("whereabouts", Whereabouts.class);
    }

    @Override
    public void submit(CaseTask task, ExitData data) {
        Participation participation = participation(task);
        if (data.exitedOn().isBefore(participation.enteredOn())) {
            throw new FormRejected("exitedOn", "Der Austritt kann nicht vor dem Erstgespräch liegen.");
        }
        if (data.reason() == ExitReason.OTHER && data.reasonText() == null) {
            throw new FormRejected("reasonText", "Bitte den sonstigen Grund nennen, ohne Angaben zur Gesundheit.");
        }
        if ((data.reason() == ExitReason.DECEASED) != (data.whereabouts() == Whereabouts.DECEASED)) {
            throw new FormRejected("whereabouts", "Grund und Verbleib passen nicht zusammen.");
        }
        requireFittingKind(participation, data);
        repository.insertExit(
                participation.id(),
                new Exit(
                        data.exitedOn(),
                        data.kind(),
                        data.reason(),
                        data.reason() == ExitReason.OTHER ? data.reasonText() : null,
                        data.whereabouts()),
                task.colleague().id());
        participants.exit(
                participation.id(),
                data.kind() == ExitKind.REGULAR ? ParticipationState.COMPLETED : ParticipationState.TERMINATED_EARLY,
                data.exitedOn());
    }

    private static void requireFittingKind(Participation participation, ExitData data) {
        if (data.kind() == ExitKind.REGULAR && !mayEndRegularly(participation)) {
            throw new FormRejected("kind", "Aus einer Unterbrechung heraus endet die Teilnahme vorzeitig.");
        }
        if (!data.reason().fits(data.kind())) {
            throw new FormRejected("reason", "Grund und Art des Austritts passen nicht zusammen.");
        }
    }

    private static boolean mayEndRegularly(Participation participation) {
        return participation.state() == ParticipationState.ACTIVE;
    }

    private Participation participation(CaseTask task) {
        return participants.participation(task.get(CaseVariables.PARTICIPATION_ID));
    }
}
