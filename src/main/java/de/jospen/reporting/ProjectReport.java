package de.jospen.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report of the project and how far it has come; figures and document are asked for by themselves.
 *
 * @param number for example {@code BR-2018-0004}
 * @param asOf last day the figures are about
 * @param commentedBy user id, or null before
 * @param leadRemark why it was given back, or null
 * @param figuresSha256 null until the figures are frozen
 * @param pdfSha256 null until the release
 */
record ProjectReport(
        String number,
        ProjectReportKind kind,
        LocalDate asOf,
        State state,
        Comment comment,
        String commentedBy,
        String leadRemark,
        String figuresSha256,
        String pdfSha256,
        String releasedBy,
        Instant releasedAt,
        Instant sentAt) {

    enum State {
        OPEN,
        RELEASED,
        SENT,
        DISCARDED
    }

    /**
     * What people say about the figures; each part may be null.
     *
     * @param meetingOn of the committee
     */
    record Comment(String facts, String targets, String effort, String outlook, LocalDate meetingOn) {}

    /** As it is printed at the release. */
    ProjectReport asReleased() {
        return new ProjectReport(
                number,
                kind,
                asOf,
                State.RELEASED,
                comment,
                commentedBy,
                leadRemark,
                figuresSha256,
                pdfSha256,
                releasedBy,
                releasedAt,
                sentAt);
    }

    boolean isReleased() {
        return state == State.RELEASED || state == State.SENT;
    }
}
