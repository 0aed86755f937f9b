package de.jospen.staff;

import de.jospen.engine.session.LoginsUnderAttack;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators that somebody guesses passwords. */
@Component
class PasswordGuessingMail {

    private final StaffDirectory directory;
    private final StaffMailboxes mailboxes;
    private final MailService mails;
    private final Clock clock;

    PasswordGuessingMail(StaffDirectory directory, StaffMailboxes mailboxes, MailService mails, Clock clock) {
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void tell(LoginsUnderAttack attack) {
        var moment = attack.at().atZone(clock.getZone());
        for (User admin : directory.membersOf(Groups.CAMUNDA_ADMIN)) {
            if (mailboxes.addressOf(admin.getId()).isPresent()) {
                mails.enqueue(new Mail(
                        "passwords-guessed:%s:%s"
                                .formatted(admin.getId(), attack.at().getEpochSecond()),
                        MailTemplate.PASSWORDS_GUESSED,
                        StaffMailboxes.recipient(admin.getId()),
                        null,
                        Map.of("day", Fact.day(moment.toLocalDate()), "time", Fact.time(moment.toLocalTime()))));
            }
        }
    }
}
