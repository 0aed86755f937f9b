package de.jospen.enquiry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnquiryNoteRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EnquiryNoteRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(EnquiryNote note) {
        jdbc.sql("""
                        INSERT INTO enquiry_note (id, enquiry_id, kind, site, text, noted_on, recorded_by, recorded_at)
                        VALUES (:id, :enquiryId, :kind, :site, :text, :notedOn, :recordedBy, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("enquiryId", note.enquiryId())
                .param("kind", note.kind().name())
                .param("site", note.site())
                .param("text", note.text())
                .param("notedOn", note.notedOn())
                .param("recordedBy", note.recordedBy())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Oldest first. */
    List<EnquiryNote> of(UUID enquiryId) {
        return jdbc.sql("SELECT * FROM enquiry_note WHERE enquiry_id = :enquiryId ORDER BY recorded_at, kind")
                .param("enquiryId", enquiryId)
                .query((row, number) -> new EnquiryNote(
                        row.getObject("enquiry_id", UUID.class),
                        NoteKind.valueOf(row.getString("kind")),
                        row.getString("site"),
                        row.getString("text"),
                        row.getObject("noted_on", LocalDate.class),
                        row.getString("recorded_by")))
                .list();
    }
}
