package de.jospen.referral;

import de.jospen.mail.Fact;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the Jobcenter that the person is admitted. */
@Component
class SendAdmission implements JavaDelegate {

    private final ReferralReply reply;

    SendAdmission(ReferralReply reply) {
        this.reply = reply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reply.send(
                CaseVariables.CASE_REFERENCE.from(execution),
                CaseVariables.JOBCENTER.from(execution),
                MailTemplate.REFERRAL_ADMITTED,
                "admission",
                Map.of("site", Fact.site(CaseVariables.SITE.from(execution))));
    }
}
