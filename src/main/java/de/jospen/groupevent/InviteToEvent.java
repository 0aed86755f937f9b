package de.jospen.groupevent;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Person;
import de.jospen.project.Project;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A coach proposes the event to the participants of the own site: first to those to whom nobody has ever proposed one at
 * another site (JSE-16).
 */
@Component
class InviteToEvent implements TaskForm<InviteToEvent.Invitations> {

    private static final List<Option> ENDINGS = List.of(
            new Option("false", "Ich frage später weitere; die Aufgabe kommt wieder"),
            new Option("true", "Alle sind gefragt"));

    record Invitations(
            @Size(max = 200) List<@NotNull @Valid Invitation> people,
            @NotNull Boolean finished) {}

    /**
     * @param answer null for somebody not asked yet
     * @param seen how it stood when the form was opened; null for nobody's decision yet
     */
    record Invitation(@NotNull UUID participation, InvitationAnswer answer, boolean byMail, RegistrationState seen) {}

    /** What the form shows of one person. */
    record Candidate(String name, String caseReference, String state, String hint, boolean mail, boolean noMail) {}

    private final GroupEvents events;
    private final EventRegistrations registrations;
    private final EventRegistrationRepository repository;
    private final Participants participants;
    private final Project project;

    InviteToEvent(
            GroupEvents events,
            EventRegistrations registrations,
            EventRegistrationRepository repository,
            Participants participants,
            Project project) {
        this.events = events;
        this.registrations = registrations;
        this.repository = repository;
        this.participants = participants;
        this.project = project;
    }

    @Override
    public FormView load(CaseTask task) {
        GroupEvent event = events.event(task.caseReference());
        Map<UUID, EventRegistration> known = registrations.of(event).stream()
                .collect(Collectors.toMap(EventRegistration::participationId, Function.identity()));
        List<Participation> here = participants.activeAt(task.site()).stream()
                .sorted(Comparator.comparing((Participation one) -> repository.wasInvitedElsewhere(one.id()))
                        .thenComparing(Participation::caseReference))
                .toList();
        var candidates = new HashMap<UUID, Candidate>();
        here.forEach(one -> candidates.put(one.id(), candidate(one, known.get(one.id()))));
        var data = new HashMap<String, Object>();
        data.put(
                "people",
                here.stream().map(one -> row(one, known.get(one.id()))).toList());
        data.put("finished", null);
        int left = registrations.seatsLeft(event);
        return FormView.of(data)
                .with("candidates", candidates)
                .with("nobody", here.isEmpty())
                .with(
                        "seats",
                        left > 0
                                ? left + " von " + event.capacity() + " Plätzen frei"
                                : "Alle Plätze sind" + " belegt; wer jetzt angemeldet wird, kommt auf die Warteliste.")
                .with(
                        "ownSite",
                        event.hostSite().equals(task.site())
                                ? "Diese Veranstaltung ist am eigenen Standort ("
                                        + project.site(task.site()).name()
                                        + "). Gedacht ist sie vor allem für Teilnehmende der anderen Standorte."
                                : null)
                .with("endings", ENDINGS)
                .withOptions("answers", InvitationAnswer.class);
    }

    @Override
    public void submit(CaseTask task, Invitations invitations) {
        Map<UUID, Participation> here = participants.activeAt(task.site()).stream()
                .collect(Collectors.toMap(Participation::id, Function.identity()));
        List<Invitation> rows = Optional.ofNullable(invitations.people()).orElse(List.of());
        for (int row = 0; row < rows.size(); row++) {
            Participation participation = here.get(rows.get(row).participation());
            if (participation == null) {
                throw new FormRejected(
                        "people[" + row + "].answer",
                        "Diese Person nimmt hier nicht mehr teil. Bitte die Seite neu laden.");
            }
            if (isOutdated(task, participation, rows.get(row))) {
                throw new FormRejected(
                        "people[" + row + "].answer",
                        "Der Stand dieser Person hat sich inzwischen geändert. Bitte die Seite neu laden.");
            }
            if (rows.get(row).answer() != null) {
                decide(task, participation, rows.get(row));
            }
        }
        task.set(GroupEventProcess.INVITING_DONE, invitations.finished());
    }

    /** A form left open must not undo what has happened since, for example bring back whose offer has run out. */
    private boolean isOutdated(CaseTask task, Participation participation, Invitation invitation) {
        return invitation.seen() != null
                && invitation.seen() != stateOf(task.caseReference(), participation)
                && invitation.answer() == InvitationAnswer.of(invitation.seen());
    }

    private void decide(CaseTask task, Participation participation, Invitation invitation) {
        String by = task.colleague().id();
        String number = task.caseReference();
        switch (invitation.answer()) {
            case COMES ->
                registrations.register(number, participation, invitation.byMail() && hasMail(participation), by);
            case DOES_NOT_WANT -> {
                if (stateOf(number, participation) != RegistrationState.DECLINED) {
                    registrations.decline(number, participation, by);
                }
            }
            case COMES_NO_MORE -> {
                if (stateOf(number, participation) != RegistrationState.WITHDRAWN) {
                    registrations.withdraw(number, participation, by);
                }
            }
        }
    }

    private RegistrationState stateOf(String number, Participation participation) {
        return repository
                .find(events.event(number).id(), participation.id())
                .map(EventRegistration::state)
                .orElse(null);
    }

    private boolean hasMail(Participation participation) {
        return participants.person(participation.id()).email() != null;
    }

    private Candidate candidate(Participation participation, EventRegistration known) {
        Person person = participants.person(participation.id());
        return new Candidate(
                person.fullName(),
                participation.caseReference(),
                known == null
                        ? "noch nicht gefragt"
                        : known.state().label()
                                + (known.waitingRank() == null ? "" : ", Platz " + known.waitingRank())
                                + (known.mailRefused() ? "; die E-Mail kam nicht an, bitte anrufen" : ""),
                repository.wasInvitedElsewhere(participation.id())
                        ? null
                        : "noch nie an einem anderen Standort eingeladen",
                person.email() != null,
                person.email() == null);
    }

    private static Invitation row(Participation participation, EventRegistration known) {
        return new Invitation(
                participation.id(),
                known == null ? null : InvitationAnswer.of(known.state()),
                known != null && known.byMail(),
                known == null ? null : known.state());
    }
}
