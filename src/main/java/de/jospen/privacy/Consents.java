package de.jospen.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Consents of a participant and the adults around them; what depends on one asks here right before doing it. */
@Repository
public class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param recordedBy user id of the member of staff who saw the consent */
    @Transactional
    public void grant(UUID participationId, Consent consent, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO consent (id, participation_id, household_member_id, consent_type, consent_form,
                            recipient, scope_text, granted_on, recorded_by, recorded_at)
                        VALUES (:id, :participation, :member, :type, :form, :recipient, :scope, :on, :by, :now)
                        """)
                .param("id", consent.id())
                .param("participation", participationId)
                .param("member", consent.householdMemberId())
                .param("type", consent.type().name())
                .param("form", consent.form().name())
                .param("recipient", consent.recipient())
                .param("scope", consent.scope())
                .param("on", consent.grantedOn())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void revoke(UUID consentId, LocalDate revokedOn) {
        jdbc.sql("UPDATE consent SET revoked_on = :on WHERE id = :id AND revoked_on IS NULL")
                .param("on", revokedOn)
                .param("id", consentId)
                .update();
    }

    /** Consents that hold today, of the participant and of the household. */
    public List<Consent> holding(UUID participationId) {
        return jdbc.sql("""
                        SELECT * FROM consent WHERE participation_id = :id AND revoked_on IS NULL
                        ORDER BY granted_on, consent_type
                        """)
                .param("id", participationId)
                .query((row, number) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getObject("household_member_id", UUID.class),
                        ConsentType.valueOf(row.getString("consent_type")),
                        ConsentForm.valueOf(row.getString("consent_form")),
                        row.getString("recipient"),
                        row.getString("scope_text"),
                        row.getObject("granted_on", LocalDate.class),
                        row.getObject("revoked_on", LocalDate.class)))
                .list();
    }

    /** Whether the participant has given this consent and not revoked it. */
    public boolean holds(UUID participationId, ConsentType type) {
        return holding(participationId).stream()
                .anyMatch(consent -> consent.type() == type && consent.householdMemberId() == null);
    }

    /** Whether this adult of the household has given this consent and not revoked it. */
    public boolean holds(UUID participationId, UUID householdMemberId, ConsentType type) {
        return holding(participationId).stream()
                .anyMatch(consent -> consent.type() == type && householdMemberId.equals(consent.householdMemberId()));
    }
}
