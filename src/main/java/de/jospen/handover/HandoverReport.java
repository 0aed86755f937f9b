package de.jospen.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What this stage itself says in the report, and how far the report has come. The rest of its content is disclosed by the
 * other stages.
 *
 * @param discussedOn day of the talk with the participant, or null with a {@code notDiscussedReason}
 * @param leadRemark why the lead gave the draft back, or null
 */
record HandoverReport(
        UUID id,
        UUID participationId,
        int version,
        State state,
        boolean furtherPlanning,
        List<Advice> advice,
        String recommendationText,
        String draftedBy,
        LocalDate discussedOn,
        NotDiscussedReason notDiscussedReason,
        Boolean copyHandedOver,
        String ownStatement,
        String leadRemark,
        String sha256,
        Instant sentAt,
        Instant acknowledgedAt) {

    enum State {
        DRAFT,
        RELEASED,
        SENT,
        ACKNOWLEDGED
    }

    /** One recommendation, who should act on it, and a few words. */
    record Advice(Recommendation recommendation, Actor actor, String note) {}

    boolean isFrozen() {
        return state != State.DRAFT;
    }
}
