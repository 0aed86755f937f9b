package de.jospen.referral;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.AdmissionDecision;
import de.jospen.participant.AdmissionDecisions;
import java.util.Map;
import java.util.UUID;
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
    void send(String caseReference, String jobcenter, MailTemplate template, String key, Map<String, Fact> facts) {
        mails.send(new Mail(key + ":" + caseReference, template, jobcenter, caseReference, facts));
    }

    AdmissionDecision decision(UUID participationId) {
        return decisions
                .latest(participationId)
                .orElseThrow(() -> new IllegalStateException("A reply without a decision"));
    }
}
