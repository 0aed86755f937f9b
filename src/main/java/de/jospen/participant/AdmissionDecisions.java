package de.jospen.participant;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The provider's decisions on referrals: made in the journey, answered to the Jobcenter by the referral. */
@Repository
public class AdmissionDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdmissionDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void record(UUID participationId, AdmissionDecision decision) {
        jdbc.sql("""
                        INSERT INTO admission_decision (id, participation_id, outcome, reason, missing, note, decided_by,
                            decided_at)
                        VALUES (:id, :participation, :outcome, :reason, :missing, :note, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("outcome", decision.outcome().name())
                .param(
                        "reason",
                        decision.reason() == null ? null : decision.reason().name())
                .param(
                        "missing",
                        decision.missing().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("note", decision.note())
                .param("by", decision.decidedBy())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<AdmissionDecision> latest(UUID participationId) {
        return jdbc.sql("""
                        SELECT outcome, reason, missing, note, decided_by FROM admission_decision
                        WHERE participation_id = :id ORDER BY decided_at DESC FETCH FIRST 1 ROW ONLY
                        """)
                .param("id", participationId)
                .query((row, number) -> new AdmissionDecision(
                        AdmissionDecision.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason") == null ? null : RejectionReason.valueOf(row.getString("reason")),
                        missing(row.getString("missing")),
                        row.getString("note"),
                        row.getString("decided_by")))
                .optional();
    }

    private static Set<MissingData> missing(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(code -> !code.isEmpty())
                .map(MissingData::valueOf)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
