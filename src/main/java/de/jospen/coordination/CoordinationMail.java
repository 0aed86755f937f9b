package de.jospen.coordination;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.project.Project;
import java.util.Map;
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

    /** @param key tells the mails of one case apart, so that each is sent once */
    void send(String caseReference, String site, MailTemplate template, String key, Map<String, Fact> facts) {
        String district = project.site(site).coordinatedBy();
        mails.send(new Mail(key + ":" + caseReference, template, district, caseReference, facts));
    }
}
