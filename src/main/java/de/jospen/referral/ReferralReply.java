package de.jospen.referral;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.AdmissionDecision;
import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.CaseVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Answers the referring Jobcenter by mail, without a word about the person. */
@Component
class ReferralReply {

    private final MailService mails;
    private final AdmissionDecisions decisions;

    ReferralReply(MailService mails, AdmissionDecisions decisions) {
        this.mails = mails;
        this.decisions = decisions;
    }

    /** @param key tells the replies of one case apart, so that each is sent once */
    void send(DelegateExecution execution, MailTemplate template, String key, Map<String, Fact> facts) {
        String caseReference = CaseVariables.CASE_REFERENCE.from(execution);
        mails.send(new Mail(
                key + ":" + caseReference, template, CaseVariables.JOBCENTER.from(execution), caseReference, facts));
    }

    AdmissionDecision decision(DelegateExecution execution) {
        return decisions
                .latest(CaseVariables.PARTICIPATION_ID.from(execution))
                .orElseThrow(() -> new IllegalStateException("A reply without a decision"));
    }
}
