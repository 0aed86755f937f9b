package de.jospen.reporting;

import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailRefused;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.ContactChannel;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a released report to everybody it is for, each by a mail of their own. */
@Service
class ProjectReportDelivery {

    /** @param reason why the mail was refused, in German */
    record Failure(String recipient, String reason) {}

    private final MailService mails;
    private final ProjectReportRepository reports;
    private final Project project;

    ProjectReportDelivery(MailService mails, ProjectReportRepository reports, Project project) {
        this.mails = mails;
        this.reports = reports;
        this.project = project;
    }

    /** With the release in one transaction: a released report is always on its way. */
    @Transactional
    public void enqueue(ProjectReport report, byte[] pdf) {
        var file = new Attachment("Projektbericht-" + report.number() + ".pdf", "application/pdf", pdf);
        recipients(report)
                .forEach(recipient -> mails.enqueue(new Mail(
                        key(report, recipient),
                        MailTemplate.PROJECT_REPORT,
                        recipient.id(),
                        report.number(),
                        Map.of(
                                "kind", Fact.choice(report.kind(), ProjectReportKind::label),
                                "asOf", Fact.day(report.asOf())),
                        List.of(file))));
    }

    /**
     * One that cannot be reached keeps nobody else waiting.
     *
     * @throws MailRefused when somebody could not be reached
     * @throws de.jospen.mail.MailDelayed when the mail server does not take it for now
     */
    void deliver(ProjectReport report) {
        MailRefused refusal = null;
        for (Organisation recipient : recipients(report)) {
            try {
                mails.deliver(key(report, recipient));
            } catch (MailRefused refused) {
                refusal = refused;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
        reports.markSent(report.number());
    }

    List<Failure> failures(ProjectReport report) {
        return recipients(report).stream()
                .flatMap(recipient -> mails.refusal(key(report, recipient)).stream()
                        .map(reason -> new Failure(recipient.name(), reason)))
                .toList();
    }

    /** The causes are mended, the next attempt may succeed. */
    @Transactional
    public void reopen(ProjectReport report) {
        recipients(report).stream()
                .map(recipient -> key(report, recipient))
                .filter(key -> mails.refusal(key).isPresent())
                .forEach(mails::reopen);
    }

    /** It reached those whose mail was refused in another way. */
    @Transactional
    public void deliveredOtherwise(ProjectReport report, LocalDate on, ContactChannel channel, String note, String by) {
        reports.markDelivered(report.number(), on, channel, note, by);
    }

    private List<Organisation> recipients(ProjectReport report) {
        return project.organisations().stream().filter(report.kind()::isFor).toList();
    }

    private static String key(ProjectReport report, Organisation recipient) {
        return "project-report:" + report.number() + ":" + recipient.id();
    }
}
