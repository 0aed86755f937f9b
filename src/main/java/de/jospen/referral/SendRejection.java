package de.jospen.referral;

import de.jospen.mail.Fact;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.RejectionReason;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the Jobcenter that the person is not admitted, with a reason from the list. */
@Component
class SendRejection implements JavaDelegate {

    private final ReferralReply reply;

    SendRejection(ReferralReply reply) {
        this.reply = reply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reply.send(
                CaseVariables.CASE_REFERENCE.from(execution),
                CaseVariables.JOBCENTER.from(execution),
                MailTemplate.REFERRAL_REJECTED,
                "rejection",
                Map.of(
                        "reason",
                        Fact.choice(
                                reply.decision(CaseVariables.PARTICIPATION_ID.from(execution))
                                        .reason(),
                                RejectionReason::label)));
    }
}
