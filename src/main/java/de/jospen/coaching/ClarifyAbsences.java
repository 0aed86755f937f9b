package de.jospen.coaching;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactPartner;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks after somebody who stayed away three times unexcused; coaching goes on, an exit is another matter. */
@Component
class ClarifyAbsences implements TaskForm<ClarifyAbsences.Clarification> {

    record Clarification(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Attempt> contacts,
            @NotNull @PlainText(max = 2000) String result,
            @NotNull @ProjectDay(future = true) LocalDate nextSessionOn) {}

    /** One try to reach the participant. */
    record Attempt(
            @NotNull @ProjectDay LocalDate contactedOn,
            @NotNull ContactChannel channel,
            @NotNull @PlainText(max = 500) String note) {}

    private final CoachingService service;
    private final Consents consents;

    ClarifyAbsences(CoachingService service, Consents consents) {
        this.service = service;
        this.consents = consents;
    }

    @Override
    public FormView load(CaseTask task) {
        boolean mayVisit = mayVisit(task);
        return FormView.of(Map.of(
                        "contacts",
                        List.of(new Attempt(service.today(), ContactChannel.PHONE, null)),
                        "nextSessionOn",
                        service.proposedDate(CoachingProcess.interval(task))))
                .with(
                        "channels",
                        Option.of(ContactChannel.class).stream()
                                .filter(channel ->
                                        mayVisit || !channel.value().equals(ContactChannel.HOME_VISIT.name()))
                                .toList())
                .with("noHomeVisit", !mayVisit);
    }

    @Override
    public void submit(CaseTask task, Clarification clarification) {
        check(clarification, mayVisit(task));
        String by = task.colleague().id();
        service.clarify(
                task.get(CaseVariables.PARTICIPATION_ID),
                clarification.contacts().stream()
                        .map(attempt -> new Contact(
                                attempt.contactedOn(),
                                attempt.channel(),
                                ContactPartner.PARTICIPANT,
                                attempt.note(),
                                by))
                        .toList(),
                clarification.result(),
                clarification.nextSessionOn(),
                by);
        task.set(CoachingProcess.NEXT_SESSION_ON, clarification.nextSessionOn());
    }

    private void check(Clarification clarification, boolean mayVisit) {
        List<Attempt> attempts = clarification.contacts();
        for (int row = 0; row < attempts.size(); row++) {
            if (attempts.get(row).channel() == ContactChannel.HOME_VISIT && !mayVisit) {
                throw new FormRejected(
                        "contacts[" + row + "].channel",
                        "Ein Hausbesuch braucht die Einwilligung dazu. Sie liegt nicht vor.");
            }
        }
        if (clarification.nextSessionOn().isBefore(service.today())) {
            throw new FormRejected("nextSessionOn", "Bitte ein Datum ab heute angeben.");
        }
    }

    private boolean mayVisit(CaseTask task) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        return consents.holds(participation, ConsentType.HOME_VISIT);
    }
}
