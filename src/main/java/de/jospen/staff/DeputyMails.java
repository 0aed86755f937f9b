package de.jospen.staff;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import java.util.Map;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Tells the leads that a deputy waits for their yes; who does not want mails about tasks gets none. */
@Component
class DeputyMails {

    private static final Fact TEAM = Fact.link("/jospen/team.html");

    private final StaffDirectory directory;
    private final StaffMailboxes mailboxes;
    private final TaskMailPreferences preferences;
    private final MailService mails;

    DeputyMails(
            StaffDirectory directory, StaffMailboxes mailboxes, TaskMailPreferences preferences, MailService mails) {
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.preferences = preferences;
        this.mails = mails;
    }

    void tellLeads(Absence absence) {
        directory.membersOf("project-lead").stream()
                .map(User::getId)
                .filter(lead -> !lead.equals(absence.userId())
                        && mailboxes.addressOf(lead).isPresent()
                        && preferences.of(lead) != TaskMail.OFF)
                .forEach(lead -> mails.enqueue(new Mail(
                        "deputy:" + absence.id() + ":" + lead,
                        MailTemplate.DEPUTY_WAITING,
                        StaffMailboxes.recipient(lead),
                        null,
                        Map.of("link", TEAM, "settings", TaskMails.SETTINGS))));
    }
}
