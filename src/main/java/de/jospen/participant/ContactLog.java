package de.jospen.participant;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was contacted when and with what result, around one case. */
@Repository
public class ContactLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID participationId, Contact contact) {
        jdbc.sql("""
                        INSERT INTO contact_log (id, participation_id, contacted_on, channel, partner, note, recorded_by,
                            recorded_at)
                        VALUES (:id, :participation, :on, :channel, :partner, :note, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("on", contact.contactedOn())
                .param("channel", contact.channel().name())
                .param("partner", contact.partner().name())
                .param("note", contact.note())
                .param("by", contact.recordedBy())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The contacts of a case, the latest first. */
    public List<Contact> of(UUID participationId) {
        return jdbc.sql("""
                        SELECT contacted_on, channel, partner, note, recorded_by FROM contact_log
                        WHERE participation_id = :id ORDER BY contacted_on DESC, recorded_at DESC
                        """)
                .param("id", participationId)
                .query((row, number) -> new Contact(
                        row.getObject("contacted_on", LocalDate.class),
                        ContactChannel.valueOf(row.getString("channel")),
                        ContactPartner.valueOf(row.getString("partner")),
                        row.getString("note"),
                        row.getString("recorded_by")))
                .list();
    }
}
