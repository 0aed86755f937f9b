package de.jospen.journey;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactLog;
import de.jospen.participant.ContactPartner;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead follows up on an overdue answer of the district; the answer itself is the district's (JSE-19). */
@Component
class PursueCoordination implements TaskForm<PursueCoordination.FollowUp> {

    record FollowUp(
            @NotNull @ProjectDay LocalDate contactedOn,
            @NotNull ContactChannel channel,
            @NotNull @PlainText String note) {}

    private final ContactLog contactLog;
    private final Clock clock;

    PursueCoordination(ContactLog contactLog, Clock clock) {
        this.contactLog = contactLog;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("contactedOn", LocalDate.now(clock), "channel", ContactChannel.PHONE))
                .withOptions("channels", ContactChannel.class);
    }

    @Override
    public void submit(CaseTask task, FollowUp followUp) {
        contactLog.add(
                task.get(CaseVariables.PARTICIPATION_ID),
                new Contact(
                        followUp.contactedOn(),
                        followUp.channel(),
                        ContactPartner.DISTRICT,
                        followUp.note(),
                        task.colleague().id()));
    }
}
