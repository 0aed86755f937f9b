package de.jospen.groupevent;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Another day, time or place; or the event is called off; or it stays as it was. */
@Component
class ChangeEvent implements TaskForm<ChangeEvent.Change> {

    record Change(
            @NotNull EventDecision decision,
            @PlainText(max = 200) String place,
            @Valid EventTimes times,
            @PlainText(max = 300) String reason) {}

    private final GroupEvents events;
    private final EventPeople people;
    private final Clock clock;

    ChangeEvent(GroupEvents events, EventPeople people, Clock clock) {
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        GroupEvent event = events.event(task.caseReference());
        var prefill = new HashMap<String, Object>();
        prefill.put("place", event.place());
        prefill.put("times", EventTimes.of(event, clock.getZone()));
        return FormView.of(prefill).with("toCall", people.toCall(event)).withOptions("decisions", EventDecision.class);
    }

    @Override
    public void submit(CaseTask task, Change change) {
        if (change.decision() != EventDecision.KEPT
                && !clock.instant().isBefore(events.event(task.caseReference()).beginsAt())) {
            throw new FormRejected(
                    "decision",
                    "Die Veranstaltung hat schon begonnen. Bitte „Es bleibt wie geplant“ wählen und dann die Anwesenheit"
                            + " erfassen, auch wenn sie nicht stattfand.");
        }
        switch (change.decision()) {
            case CHANGED -> {
                if (change.times() == null || change.place() == null) {
                    throw new FormRejected("place", "Bitte Tag, Uhrzeit und Ort angeben.");
                }
                change.times().check(clock);
                GroupEvent event = events.change(task.caseReference(), change.place(), change.times());
                EventVariables.write(event, clock.getZone(), task::set);
            }
            case CANCELLED -> {
                if (change.reason() == null) {
                    throw new FormRejected("reason", "Bitte den Grund der Absage angeben.");
                }
                events.cancel(
                        task.caseReference(), change.reason(), task.colleague().id());
            }
            case KEPT -> {
                // Nothing changes, nobody is told
            }
        }
        task.set(GroupEventProcess.EVENT_DECISION, change.decision());
    }
}
