package de.jospen.participant;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.mail.SentMails;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mails that have left about a case. */
@Component
class MailTimeline implements TimelineSource {

    private final SentMails mails;
    private final Project project;
    private final Clock clock;

    MailTimeline(SentMails mails, Project project, Clock clock) {
        this.mails = mails;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return mails.about(participation.caseReference()).stream()
                .map(mail -> happened(
                        LocalDate.ofInstant(mail.sentAt(), clock.getZone()),
                        Kind.MAIL,
                        "An %s: %s".formatted(name(mail.recipient()), mail.subject())))
                .toList();
    }

    private String name(String recipient) {
        return project.organisations().stream()
                .filter(organisation -> organisation.id().equals(recipient))
                .map(Organisation::name)
                .findFirst()
                .orElse("die teilnehmende Person");
    }
}
