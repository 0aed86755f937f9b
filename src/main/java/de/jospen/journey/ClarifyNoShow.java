package de.jospen.journey;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactLog;
import de.jospen.participant.ContactPartner;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody did not come to the first talk: reach them and try again, or record why they never began. */
@Component
class ClarifyNoShow implements TaskForm<ClarifyNoShow.Clarification> {

    /**
     * @param appointmentOn needed for another try
     * @param reason needed without another try
     */
    record Clarification(
            @NotEmpty(message = "Bitte mindestens einen Kontaktversuch festhalten.")
            @Size(max = 10, message = "Bitte höchstens zehn Kontaktversuche angeben.")
            List<@Valid @NotNull Attempt> attempts,

            @NotNull Boolean newAppointment,
            @ProjectDay(future = true) LocalDate appointmentOn,
            NotStartedReason reason) {}

    record Attempt(
            @NotNull @ProjectDay LocalDate contactedOn,
            @NotNull ContactChannel channel,
            @NotNull @PlainText String note) {}

    private final JourneyRepository repository;
    private final Participants participants;
    private final ContactLog contactLog;
    private final Clock clock;

    ClarifyNoShow(JourneyRepository repository, Participants participants, ContactLog contactLog, Clock clock) {
        this.repository = repository;
        this.participants = participants;
        this.contactLog = contactLog;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("attempts", List.of(Map.of("contactedOn", LocalDate.now(clock)))))
                .with("channels", channels())
                .with(
                        "appointments",
                        List.of(new Option("true", "ja, neuer Termin"), new Option("false", "nein, nicht angetreten")))
                .withOptions("reasons", NotStartedReason.class);
    }

    @Override
    public void submit(CaseTask task, Clarification clarification) {
        var participationId = task.get(CaseVariables.PARTICIPATION_ID);
        LocalDate today = LocalDate.now(clock);
        if (clarification.newAppointment()) {
            if (clarification.appointmentOn() == null
                    || clarification.appointmentOn().isBefore(today)) {
                throw new FormRejected("appointmentOn", "Bitte den neuen Termin angeben, frühestens heute.");
            }
            participants.planNextSession(participationId, clarification.appointmentOn());
        } else {
            if (clarification.reason() == null) {
                throw new FormRejected("reason", "Bitte den Grund des Nichtantritts wählen.");
            }
            repository.insertNotStarted(
                    participationId,
                    clarification.reason(),
                    today,
                    task.colleague().id());
            participants.planNextSession(participationId, null);
            participants.changeState(participationId, ParticipationState.NOT_STARTED);
        }
        for (Attempt attempt : clarification.attempts()) {
            contactLog.add(
                    participationId,
                    new Contact(
                            attempt.contactedOn(),
                            attempt.channel(),
                            ContactPartner.PARTICIPANT,
                            attempt.note(),
                            task.colleague().id()));
        }
        task.set(ParticipantJourneyProcess.NEW_APPOINTMENT, clarification.newAppointment());
    }

    /** Before the first talk nobody can have consented to a visit at home. */
    private static List<Option> channels() {
        return Arrays.stream(ContactChannel.values())
                .filter(channel -> channel != ContactChannel.HOME_VISIT)
                .map(channel -> new Option(channel.name(), channel.label()))
                .toList();
    }
}
