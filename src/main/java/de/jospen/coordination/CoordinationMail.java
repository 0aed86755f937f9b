package de.jospen.coordination;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.CaseVariables;
import de.jospen.project.Project;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mail to the district that coordinates the site of a case. */
@Component
class CoordinationMail {

    private final MailService mails;
    private final Project project;

    CoordinationMail(MailService mails, Project project) {
        this.mails = mails;
        this.project = project;
    }

    void send(DelegateExecution execution, MailTemplate template, String key, Map<String, Fact> facts) {
        String caseReference = CaseVariables.CASE_REFERENCE.from(execution);
        String district = project.site(CaseVariables.SITE.from(execution)).coordinatedBy();
        mails.send(new Mail(key + ":" + caseReference, template, district, caseReference, facts));
    }
}
