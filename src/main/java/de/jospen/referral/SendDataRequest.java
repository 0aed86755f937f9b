package de.jospen.referral;

import de.jospen.mail.Fact;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.MissingData;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the Jobcenter for what its referral lacks; it may be asked more than once. */
@Component
class SendDataRequest implements JavaDelegate {

    private final ReferralReply reply;

    SendDataRequest(ReferralReply reply) {
        this.reply = reply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reply.send(
                CaseVariables.CASE_REFERENCE.from(execution),
                CaseVariables.JOBCENTER.from(execution),
                MailTemplate.REFERRAL_DATA_REQUEST,
                "data-request:" + execution.getActivityInstanceId().replaceAll("[^A-Za-z0-9-]", ":"),
                Map.of(
                        "missingData",
                        Fact.choices(
                                reply.decision(CaseVariables.PARTICIPATION_ID.from(execution))
                                        .missing(),
                                MissingData::label)));
    }
}
