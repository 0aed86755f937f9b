package de.jospen.coaching;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What provider and Jobcenter agree about a case at one table (JSE-24). */
@Component
class HoldCaseConference implements TaskForm<HoldCaseConference.Conference> {

    /** @param nextConferenceOn null when none is planned */
    record Conference(
            @NotNull @ProjectDay LocalDate heldOn,
            @NotEmpty Set<@NotNull ConferenceFunction> attendedBy,
            @NotNull @PlainText(max = 4000) String agreements,
            @ProjectDay(future = true) LocalDate nextConferenceOn) {}

    private final CoachingService service;
    private final CaseConferenceRepository conferences;
    private final Participants participants;

    HoldCaseConference(CoachingService service, CaseConferenceRepository conferences, Participants participants) {
        this.service = service;
        this.conferences = conferences;
        this.participants = participants;
    }

    @Override
    public FormView load(CaseTask task) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        var contact = participants.participation(participation).contact();
        return FormView.of(Map.of(
                        "heldOn",
                        service.today(),
                        "attendedBy",
                        List.of(ConferenceFunction.COACH, ConferenceFunction.INTEGRATION_OFFICER)))
                .with("contact", contact)
                .with("earlier", conferences.of(participation).stream().limit(1).toList())
                .withOptions("functions", ConferenceFunction.class);
    }

    @Override
    public void submit(CaseTask task, Conference conference) {
        if (conference.nextConferenceOn() != null
                && !conference.nextConferenceOn().isAfter(conference.heldOn())) {
            throw new FormRejected("nextConferenceOn", "Die nächste Fallkonferenz liegt nach dieser.");
        }
        service.confer(
                task.get(CaseVariables.PARTICIPATION_ID),
                new CaseConference(
                        conference.heldOn(),
                        conference.attendedBy(),
                        conference.agreements(),
                        conference.nextConferenceOn()),
                task.colleague().id());
    }
}
