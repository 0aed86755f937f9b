package de.jospen.handover;

import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a released report to the Jobcenter's functional mailbox, and what is done when it does not get there. */
@Service
class HandoverDelivery {

    private final HandoverReportRepository repository;
    private final Participants participants;
    private final MailService mails;

    HandoverDelivery(HandoverReportRepository repository, Participants participants, MailService mails) {
        this.repository = repository;
        this.participants = participants;
        this.mails = mails;
    }

    /** With the release in one transaction: a released report is always on its way. */
    @Transactional
    public void enqueue(HandoverReport report) {
        Participation participation = participants.participation(report.participationId());
        ReportFiles files = repository.files(report.id());
        String name = "Uebergabebericht-" + participation.caseReference();
        mails.enqueue(new Mail(
                key(report),
                template(report.kind()),
                participation.jobcenter(),
                participation.caseReference(),
                facts(report, participation),
                List.of(
                        new Attachment(name + ".pdf", "application/pdf", files.pdf()),
                        new Attachment(name + ".json", "application/json", files.json()))));
    }

    /**
     * @throws de.jospen.mail.MailRefused when it cannot be delivered; the message says why, in German
     * @throws de.jospen.mail.MailDelayed when the mail server does not take it for now
     */
    void deliver(UUID reportId) {
        mails.deliver(key(repository.report(reportId)));
        repository.markSent(reportId);
    }

    /** Why the report could not be delivered. */
    String refusal(UUID reportId) {
        return mails.refusal(key(repository.report(reportId))).orElse("");
    }

    /** The cause is mended, the next attempt may succeed. */
    @Transactional
    public void reopen(UUID reportId) {
        mails.reopen(key(repository.report(reportId)));
    }

    /** The report reached the Jobcenter in another way. */
    @Transactional
    public void deliveredOtherwise(UUID reportId, LocalDate on, ContactChannel channel, String note, String by) {
        repository.markDelivered(reportId, on, channel, note, by);
    }

    private static String key(HandoverReport report) {
        return "handover:" + report.id() + ":" + report.version();
    }

    private static MailTemplate template(ReportKind kind) {
        return switch (kind) {
            case INTERIM -> MailTemplate.HANDOVER_INTERIM;
            case FINAL -> MailTemplate.HANDOVER;
            case CORRECTION -> MailTemplate.HANDOVER_CORRECTION;
        };
    }

    private static Map<String, Fact> facts(HandoverReport report, Participation participation) {
        var facts = new HashMap<String, Fact>();
        facts.put("furtherPlanning", Fact.yesNo(report.content().furtherPlanning()));
        if (report.kind() == ReportKind.FINAL) {
            facts.put("participationEnd", Fact.day(participation.exitedOn()));
        }
        return facts;
    }
}
