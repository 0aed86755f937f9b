package de.jospen.handover;

import de.jospen.handover.HandoverReport.Advice;
import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.workflow.FormRejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The handover report from the draft to its receipt (JSE-26); after the release it changes no more. */
@Service
class HandoverService {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final HandoverReportRepository repository;
    private final ReportComposer composer;
    private final ReportPdf pdf;
    private final Participants participants;
    private final MailService mails;

    HandoverService(
            HandoverReportRepository repository,
            ReportComposer composer,
            ReportPdf pdf,
            Participants participants,
            MailService mails) {
        this.repository = repository;
        this.composer = composer;
        this.pdf = pdf;
        this.participants = participants;
        this.mails = mails;
    }

    HandoverReport report(UUID reportId) {
        return repository.report(reportId);
    }

    @Transactional
    public UUID draft(UUID participationId, boolean furtherPlanning, List<Advice> advice, String text, String coach) {
        UUID id = UUID.randomUUID();
        repository.insert(id, participationId, furtherPlanning, text, coach);
        repository.replaceAdvice(id, advice);
        return id;
    }

    @Transactional
    public void redraft(UUID reportId, boolean furtherPlanning, List<Advice> advice, String text, String coach) {
        repository.updateDraft(reportId, furtherPlanning, text, coach);
        repository.replaceAdvice(reportId, advice);
    }

    @Transactional
    public void discuss(UUID reportId, LocalDate on, NotDiscussedReason reason, boolean copy, String statement) {
        repository.updateDiscussion(reportId, on, reason, copy, statement);
    }

    @Transactional
    public void giveBack(UUID reportId, String remark) {
        repository.updateRemark(reportId, remark);
    }

    /**
     * Freezes the report as the PDF that will be sent.
     *
     * @throws FormRejected when the one who releases has drafted it: four eyes
     */
    @Transactional
    public void release(UUID reportId, String lead) {
        HandoverReport report = repository.report(reportId);
        if (report.draftedBy().equals(lead)) {
            throw new FormRejected("released", "Wer den Bericht entworfen hat, kann ihn nicht selbst freigeben.");
        }
        byte[] frozen = pdf.render(composer.compose(report));
        repository.freeze(reportId, frozen, sha256(frozen), lead);
    }

    /** The report as PDF: the frozen one, or how the draft would look now. */
    byte[] document(UUID reportId) {
        HandoverReport report = repository.report(reportId);
        return report.isFrozen() ? repository.pdf(reportId) : pdf.render(composer.compose(report));
    }

    /** Sends the frozen report to the Jobcenter's functional mailbox; a repeated job sends no second mail. */
    @Transactional
    public void send(UUID reportId, String jobcenter) {
        HandoverReport report = repository.report(reportId);
        Participation participation = participants.participation(report.participationId());
        String caseReference = participation.caseReference();
        mails.send(new Mail(
                "handover:" + reportId + ":" + report.version(),
                MailTemplate.HANDOVER,
                jobcenter,
                caseReference,
                Map.of(
                        "participationEnd", Fact.day(participation.exitedOn()),
                        "furtherPlanning", Fact.yesNo(report.furtherPlanning())),
                new Attachment(
                        "Uebergabebericht-" + caseReference + ".pdf", "application/pdf", repository.pdf(reportId))));
        repository.markSent(reportId);
    }

    @Transactional
    public void remind(UUID reportId, String jobcenter) {
        HandoverReport report = repository.report(reportId);
        mails.send(new Mail(
                "receipt-reminder:" + reportId + ":" + report.version(),
                MailTemplate.RECEIPT_REMINDER,
                jobcenter,
                participants.participation(report.participationId()).caseReference(),
                Map.of("sentOn", Fact.day(LocalDate.ofInstant(report.sentAt(), ZONE)))));
    }

    @Transactional
    public void acknowledge(UUID reportId, String by) {
        repository.markAcknowledged(reportId, by);
    }

    /** Another proof of receipt than the Jobcenter's own task. */
    @Transactional
    public void settle(UUID reportId, String reason) {
        repository.updateSettledReason(reportId, reason);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
