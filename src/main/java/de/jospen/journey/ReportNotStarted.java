package de.jospen.journey;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the Jobcenter that an admitted person never began, without naming them. */
@Component
class ReportNotStarted implements JavaDelegate {

    private final MailService mails;

    ReportNotStarted(MailService mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.from(execution);
        mails.send(new Mail(
                "not-started:" + caseReference,
                MailTemplate.PARTICIPANT_NOT_STARTED,
                CaseVariables.JOBCENTER.from(execution),
                caseReference,
                Map.of("site", Fact.site(CaseVariables.SITE.from(execution)))));
    }
}
