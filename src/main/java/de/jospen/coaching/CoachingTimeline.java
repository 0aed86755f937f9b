package de.jospen.coaching;

import static de.jospen.participant.TimelineEntry.happened;
import static de.jospen.participant.TimelineEntry.open;

import de.jospen.participant.Attendance;
import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions, absences, goals, orientation, conferences and breaks. */
@Repository
class CoachingTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final CoachingPlanRepository plans;
    private final CoachingSessionRepository sessions;

    CoachingTimeline(JdbcClient jdbc, CoachingPlanRepository plans, CoachingSessionRepository sessions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sessions = sessions;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        UUID id = participation.id();
        var entries = new ArrayList<TimelineEntry>();
        sessions.of(id).stream().map(CoachingTimeline::session).forEach(entries::add);
        plans.latest(id).ifPresent(plan -> {
            entries.add(happened(plan.agreedOn(), Kind.STEP, "Coachingplan vereinbart"));
            plan.goals().stream()
                    .map(goal -> goal(goal, today, participation.exitedOn() == null))
                    .forEach(entries::add);
        });
        entries.addAll(read(
                "SELECT held_on, target_field FROM career_orientation WHERE participation_id = :id",
                id,
                (row, number) -> happened(
                        day(row, "held_on"), Kind.SESSION, "Berufsorientierung: " + row.getString("target_field"))));
        entries.addAll(read(
                "SELECT held_on FROM case_conference WHERE participation_id = :id",
                id,
                (row, number) -> happened(day(row, "held_on"), Kind.SESSION, "Fallkonferenz")));
        entries.addAll(read(
                "SELECT clarified_on FROM absence_clarification WHERE participation_id = :id",
                id,
                (row, number) -> happened(day(row, "clarified_on"), Kind.ABSENCE, "Fehlzeiten geklärt")));
        entries.addAll(read(
                "SELECT suspended_on, reason FROM coaching_suspension WHERE participation_id = :id",
                id,
                (row, number) -> happened(
                        day(row, "suspended_on"),
                        Kind.STEP,
                        "Unterbrochen: "
                                + SuspensionReason.valueOf(row.getString("reason"))
                                        .label())));
        entries.addAll(read(
                "SELECT expected_return_on FROM coaching_suspension WHERE participation_id = :id AND resumption IS NULL",
                id,
                (row, number) -> open(day(row, "expected_return_on"), Kind.STEP, "Voraussichtliche Rückkehr")));
        return entries;
    }

    private static TimelineEntry session(CoachingSession session) {
        Attendance attendance = session.attendance();
        if (!attendance.isPresent()) {
            return happened(session.heldOn(), Kind.ABSENCE, "Coachingtermin: " + attendance.label());
        }
        return happened(
                session.heldOn(),
                Kind.SESSION,
                "%s, %d Minuten: %s"
                        .formatted(
                                session.kind().label(),
                                session.durationMinutes(),
                                session.topics().stream()
                                        .map(CoachingTopic::label)
                                        .collect(Collectors.joining(", "))));
    }

    /** A goal is open while somebody works on it; whether it was reached, the next plan says. */
    private static TimelineEntry goal(CoachingPlan.Goal goal, LocalDate today, boolean coached) {
        String text = "%s: %s".formatted(goal.topic().label(), goal.goal());
        return coached && !goal.dueOn().isBefore(today)
                ? open(goal.dueOn(), Kind.GOAL, text)
                : happened(goal.dueOn(), Kind.GOAL, text);
    }

    private List<TimelineEntry> read(String sql, UUID id, RowMapper<TimelineEntry> entry) {
        return jdbc.sql(sql).param("id", id).query(entry).list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
