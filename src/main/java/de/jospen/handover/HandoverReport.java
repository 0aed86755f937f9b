package de.jospen.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What this stage itself says in the report, and how far the report has come. The rest of its content is disclosed by the
 * other stages.
 *
 * @param version counts up within the participation, whatever the kind
 * @param discussedOn day of the talk with the participant, or null with a {@code notDiscussedReason}
 * @param leadRemark why the lead gave the draft back, or null
 */
record HandoverReport(
        UUID id,
        UUID participationId,
        int version,
        ReportKind kind,
        State state,
        Content content,
        String draftedBy,
        LocalDate discussedOn,
        NotDiscussedReason notDiscussedReason,
        Boolean copyHandedOver,
        String ownStatement,
        String leadRemark,
        String sha256,
        Instant sentAt,
        Instant acknowledgedAt,
        Instant settledAt) {

    /** {@code SETTLED}: the Jobcenter confirmed the receipt in another way than by its task. */
    enum State {
        DRAFT,
        RELEASED,
        SENT,
        ACKNOWLEDGED,
        SETTLED
    }

    /**
     * What the coach writes.
     *
     * @param advice up to three recommendations
     * @param coachContact whom the Jobcenter may ask: name and telephone
     */
    record Content(boolean furtherPlanning, List<Advice> advice, String recommendationText, String coachContact) {}

    /** One recommendation, who should act on it, and a few words. */
    record Advice(Recommendation recommendation, Actor actor, String note) {}

    /** The day in the project's zone. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Europe/Berlin"));
    }

    boolean isFrozen() {
        return state != State.DRAFT;
    }
}
