package de.jospen.coordination;

import de.jospen.mail.Fact;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import de.jospen.project.Deadlines;
import de.jospen.project.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the district by mail for its agreement, naming the site and the case, never the person (JSE-18). */
@Component
class RequestCoordination implements JavaDelegate {

    private final CoordinationMail mail;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    RequestCoordination(CoordinationMail mail, Deadlines deadlines, WorkingDays workingDays, Clock clock) {
        this.mail = mail;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        LocalDate answerBy = deadlines.dueOn("answerCoordination");
        DistrictCoordinationProcess.REQUESTED_ON.set(execution, today);
        DistrictCoordinationProcess.ANSWER_BY.set(execution, answerBy);
        mail.send(
                CaseVariables.CASE_REFERENCE.from(execution),
                CaseVariables.SITE.from(execution),
                MailTemplate.COORDINATION_REQUEST,
                "coordination",
                Map.of(
                        "site", Fact.site(CaseVariables.SITE.from(execution)),
                        "startOn", Fact.day(workingDays.plus(answerBy, 1)),
                        "answerBy", Fact.day(answerBy)));
    }
}
