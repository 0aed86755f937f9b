package de.jospen.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReferralRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, String submittedBy) {
        jdbc.sql("""
                        INSERT INTO referral (participation_id, submitted_by, submitted_at)
                        VALUES (:participation, :by, :now)
                        """)
                .param("participation", participationId)
                .param("by", submittedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void markCompleted(UUID participationId) {
        jdbc.sql("UPDATE referral SET completed_at = :now WHERE participation_id = :participation")
                .param("participation", participationId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean isImported(String hash) {
        return jdbc.sql("SELECT COUNT(*) FROM referral WHERE import_hash = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void markImported(String caseReference, String hash) {
        jdbc.sql("""
                        UPDATE referral SET import_hash = :hash
                        WHERE participation_id = (SELECT id FROM participation WHERE case_reference = :reference)
                        """).param("hash", hash).param("reference", caseReference).update();
    }
}
