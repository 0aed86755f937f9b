package de.jospen.handover;

import de.jospen.handover.HandoverReport.Content;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.Participants;
import de.jospen.workflow.FormRejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The handover report from the draft to its receipt (JSE-26); after the release it changes no more. */
@Service
class HandoverService {

    private final HandoverReportRepository repository;
    private final ReportComposer composer;
    private final ReportRenderer renderer;
    private final Participants participants;
    private final MailService mails;
    private final HandoverRetrievals retrievals;
    private final HandoverDelivery delivery;
    private final QueryRepository queries;

    HandoverService(
            HandoverReportRepository repository,
            ReportComposer composer,
            ReportRenderer renderer,
            Participants participants,
            MailService mails,
            HandoverRetrievals retrievals,
            HandoverDelivery delivery,
            QueryRepository queries) {
        this.repository = repository;
        this.composer = composer;
        this.renderer = renderer;
        this.participants = participants;
        this.mails = mails;
        this.retrievals = retrievals;
        this.delivery = delivery;
        this.queries = queries;
    }

    HandoverReport report(UUID reportId) {
        return repository.report(reportId);
    }

    @Transactional
    public UUID draft(UUID participationId, ReportKind kind, Content content, String coach) {
        UUID id = UUID.randomUUID();
        repository.insert(id, participationId, kind, content, coach);
        return id;
    }

    @Transactional
    public void redraft(UUID reportId, Content content, String coach) {
        repository.updateDraft(reportId, content, coach);
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
     * Freezes the report as it will be sent and puts the mail into the outbox.
     *
     * @throws FormRejected when the one who releases has drafted it: four eyes
     */
    @Transactional
    public void release(UUID reportId, String lead) {
        HandoverReport report = repository.report(reportId);
        if (report.draftedBy().equals(lead)) {
            throw new FormRejected("released", "Wer den Bericht entworfen hat, kann ihn nicht selbst freigeben.");
        }
        ReportFiles files = renderer.render(composer.compose(report, false));
        repository.freeze(reportId, files, sha256(files.pdf()), lead);
        delivery.enqueue(report);
    }

    /** The report as PDF: the frozen one, or how the draft looks now, marked as such. */
    byte[] document(UUID reportId) {
        HandoverReport report = repository.report(reportId);
        return report.isFrozen()
                ? repository.pdf(reportId)
                : renderer.render(composer.compose(report, true)).pdf();
    }

    /** The frozen report for the Jobcenter, which leaves a trace (DP-15). */
    @Transactional
    public byte[] retrieve(UUID reportId, String jobcenter, String by) {
        retrievals.add(repository.report(reportId), jobcenter, by);
        return repository.pdf(reportId);
    }

    Optional<Instant> latestRetrieval(UUID reportId) {
        return retrievals.latest(reportId);
    }

    Optional<HandoverReport> latestOf(UUID participationId) {
        return repository.latestOf(participationId);
    }

    Optional<String> lastContactOf(String coach) {
        return repository.lastContactOf(coach);
    }

    List<Query> queries(UUID reportId) {
        return queries.upTo(repository.report(reportId));
    }

    @Transactional
    public void ask(UUID reportId, String question, String by) {
        queries.insert(reportId, question, by);
    }

    @Transactional
    public void answer(UUID reportId, String answer, String by) {
        queries.answer(reportId, answer, by);
    }

    /** The next version to be drafted, discussed and released; the one before stays as it was sent. */
    @Transactional
    public UUID correct(UUID reportId, String coach) {
        HandoverReport wrong = repository.report(reportId);
        return draft(wrong.participationId(), ReportKind.CORRECTION, wrong.content(), coach);
    }

    @Transactional
    public void remind(UUID reportId, String jobcenter) {
        HandoverReport report = repository.report(reportId);
        mails.send(new Mail(
                "receipt-reminder:" + reportId + ":" + queries.upTo(report).size(),
                MailTemplate.RECEIPT_REMINDER,
                jobcenter,
                participants.participation(report.participationId()).caseReference(),
                Map.of("sentOn", Fact.day(HandoverReport.dayOf(report.sentAt())))));
    }

    @Transactional
    public void acknowledge(UUID reportId, String by) {
        repository.markAcknowledged(reportId, by);
    }

    /** Another proof of receipt than the Jobcenter's own task. */
    @Transactional
    public void settle(UUID reportId, String reason, String by) {
        repository.markSettled(reportId, reason, by);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
