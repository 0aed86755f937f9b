package de.jospen.coordination;

import de.jospen.mail.Fact;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the district of an answer that is overdue. */
@Component
class RemindCoordination implements JavaDelegate {

    private final CoordinationMail mail;

    RemindCoordination(CoordinationMail mail) {
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mail.send(
                CaseVariables.CASE_REFERENCE.from(execution),
                CaseVariables.SITE.from(execution),
                MailTemplate.COORDINATION_REMINDER,
                "coordination-reminder",
                Map.of(
                        "site", Fact.site(CaseVariables.SITE.from(execution)),
                        "requestedOn", Fact.day(DistrictCoordinationProcess.REQUESTED_ON.from(execution)),
                        "answerBy", Fact.day(DistrictCoordinationProcess.ANSWER_BY.from(execution))));
    }
}
