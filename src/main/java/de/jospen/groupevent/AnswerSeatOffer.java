package de.jospen.groupevent;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The person on the waiting list takes the free seat, or does not. */
@Component
class AnswerSeatOffer implements TaskForm<AnswerSeatOffer.Answer> {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'");

    private static final List<Option> ANSWERS = List.of(
            new Option("true", "ja, anmelden"), new Option("false", "nein, der Platz geht an die nächste Person"));

    record Answer(@NotNull Boolean accepted) {}

    private final EventRegistrations registrations;
    private final EventRegistrationRepository repository;
    private final EventPeople people;
    private final GroupEvents events;

    AnswerSeatOffer(
            EventRegistrations registrations,
            EventRegistrationRepository repository,
            EventPeople people,
            GroupEvents events) {
        this.registrations = registrations;
        this.repository = repository;
        this.people = people;
        this.events = events;
    }

    @Override
    public FormView load(CaseTask task) {
        EventRegistration registration = repository.get(task.get(GroupEventProcess.REGISTRATION_ID));
        return FormView.empty()
                .with("answers", ANSWERS)
                .with("person", people.person(registration))
                .with("toldByMail", registration.byMail() && !registration.mailRefused())
                .with(
                        "until",
                        GERMAN.format(
                                ZonedDateTime.ofInstant(task.get(GroupEventProcess.ANSWER_UNTIL), events.zone())));
    }

    @Override
    public void submit(CaseTask task, Answer answer) {
        if (answer.accepted()) {
            registrations.accept(
                    task.caseReference(),
                    task.get(GroupEventProcess.REGISTRATION_ID),
                    task.get(GroupEventProcess.OFFER_ID),
                    task.colleague().id());
        }
        task.set(GroupEventProcess.SEAT_ACCEPTED, answer.accepted());
    }
}
