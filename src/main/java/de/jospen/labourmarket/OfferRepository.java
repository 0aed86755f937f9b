package de.jospen.labourmarket;

import de.jospen.participant.CefrLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Offer offer, String recordedBy) {
        filled("""
                INSERT INTO offer (id, version_number, employer_site_id, kind, title, kldb, hours_from, hours_to,
                    shift_pattern, times_of_day, childcare_compatible, german_level, valid_from, valid_until, source,
                    recorded_by, recorded_at)
                VALUES (:id, 1, :employerSite, :kind, :title, :kldb, :hoursFrom, :hoursTo,
                    :shift, :times, :childcare, :german, :from, :until, :source,
                    :by, :now)
                """, id, offer, recordedBy).update();
    }

    /** @return false when somebody else changed it since it was read */
    boolean update(Offer offer, String recordedBy) {
        return filled("""
                        UPDATE offer SET version_number = version_number + 1, employer_site_id = :employerSite,
                            kind = :kind, title = :title, kldb = :kldb, hours_from = :hoursFrom, hours_to = :hoursTo,
                            shift_pattern = :shift, times_of_day = :times, childcare_compatible = :childcare,
                            german_level = :german, valid_from = :from, valid_until = :until, source = :source,
                            recorded_by = :by, recorded_at = :now
                        WHERE id = :id AND version_number = :version
                        """, offer.id(), offer, recordedBy)
                        .param("version", offer.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, UUID id, Offer offer, String recordedBy) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("employerSite", offer.employerSiteId())
                .param("kind", offer.kind().name())
                .param("title", offer.title())
                .param("kldb", offer.kldb())
                .param("hoursFrom", offer.hoursFrom())
                .param("hoursTo", offer.hoursTo())
                .param("shift", name(offer.shift()))
                .param("times", offer.timesOfDay())
                .param("childcare", offer.childcareCompatible())
                .param("german", name(offer.german()))
                .param("from", offer.validFrom())
                .param("until", offer.validUntil())
                .param("source", offer.source())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()));
    }

    /** Newest first. */
    List<Offer> ofEmployer(UUID employerId) {
        return offers(
                "WHERE employer_site_id IN (SELECT id FROM employer_site WHERE employer_id = :id)",
                Map.of("id", employerId));
    }

    List<Offer> ofEmployerSite(UUID employerSiteId) {
        return offers("WHERE employer_site_id = :id", Map.of("id", employerSiteId));
    }

    List<Offer> all() {
        return offers("", Map.of());
    }

    private List<Offer> offers(String condition, Map<String, ?> keys) {
        return jdbc.sql("SELECT * FROM offer " + condition + " ORDER BY recorded_at DESC, id")
                .params(keys)
                .query(OfferRepository::offer)
                .list();
    }

    static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getInt("version_number"),
                row.getObject("employer_site_id", UUID.class),
                OfferKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("kldb"),
                row.getObject("hours_from", Integer.class),
                row.getObject("hours_to", Integer.class),
                code(ShiftPattern.class, row.getString("shift_pattern")),
                row.getString("times_of_day"),
                row.getObject("childcare_compatible", Boolean.class),
                code(CefrLevel.class, row.getString("german_level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("source"));
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
