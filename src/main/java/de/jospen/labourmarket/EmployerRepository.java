package de.jospen.labourmarket;

import de.jospen.participant.TravelMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerRepository {

    private record Found(UUID id, int version, String name, Sector sector, String remark) {}

    private record StoredSite(UUID employerId, EmployerSite site) {}

    private record StoredReach(UUID siteId, Reach reach) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EmployerRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Employer employer, String recordedBy) {
        filled("""
                INSERT INTO employer (id, version_number, name, sector, remark, recorded_by, recorded_at)
                VALUES (:id, 1, :name, :sector, :remark, :by, :now)
                """, id, employer, recordedBy).update();
    }

    /** @return false when somebody else changed it since it was read */
    boolean update(Employer employer, String recordedBy) {
        return filled("""
                        UPDATE employer SET version_number = version_number + 1, name = :name, sector = :sector,
                            remark = :remark, recorded_by = :by, recorded_at = :now
                        WHERE id = :id AND version_number = :version
                        """, employer.id(), employer, recordedBy)
                        .param("version", employer.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, UUID id, Employer employer, String recordedBy) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", employer.name())
                .param("sector", employer.sector().name())
                .param("remark", employer.remark())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()));
    }

    void insertSite(UUID employerId, UUID id, EmployerSite site) {
        filled("""
                INSERT INTO employer_site (id, employer_id, site, street, postcode, town, valid_from, valid_until)
                VALUES (:id, :employer, :site, :street, :postcode, :town, :from, :until)
                """, employerId, id, site).update();
        replaceReaches(id, site.reaches());
    }

    /** @return false when the employer has no such site */
    boolean updateSite(UUID employerId, EmployerSite site) {
        int updated = filled("""
                        UPDATE employer_site SET site = :site, street = :street, postcode = :postcode, town = :town,
                            valid_from = :from, valid_until = :until
                        WHERE id = :id AND employer_id = :employer
                        """, employerId, site.id(), site).update();
        if (updated == 1) {
            replaceReaches(site.id(), site.reaches());
        }
        return updated == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, UUID employerId, UUID id, EmployerSite site) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("employer", employerId)
                .param("site", site.site())
                .param("street", site.street())
                .param("postcode", site.postcode())
                .param("town", site.town())
                .param("from", site.validFrom())
                .param("until", site.validUntil());
    }

    void deleteSite(UUID siteId) {
        replaceReaches(siteId, List.of());
        jdbc.sql("DELETE FROM employer_site WHERE id = :id").param("id", siteId).update();
    }

    private void replaceReaches(UUID siteId, List<Reach> reaches) {
        jdbc.sql("DELETE FROM employer_site_reach WHERE employer_site_id = :id")
                .param("id", siteId)
                .update();
        for (Reach reach : reaches) {
            jdbc.sql("""
                            INSERT INTO employer_site_reach (employer_site_id, from_site, travel_mode, minutes, remark)
                            VALUES (:id, :from, :mode, :minutes, :remark)
                            """)
                    .param("id", siteId)
                    .param("from", reach.fromSite())
                    .param("mode", reach.mode().name())
                    .param("minutes", reach.minutes())
                    .param("remark", reach.remark())
                    .update();
        }
    }

    Optional<Employer> find(UUID id) {
        return employers("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    boolean siteExists(UUID siteId) {
        return jdbc.sql("SELECT COUNT(*) FROM employer_site WHERE id = :id")
                        .param("id", siteId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In whatever case the name is written. */
    Optional<Employer> findByName(String name) {
        return employers(
                        "WHERE LOWER(name) = LOWER(:name) ORDER BY recorded_at FETCH FIRST 1 ROW ONLY",
                        Map.of("name", name))
                .stream()
                .findFirst();
    }

    List<Employer> all() {
        return employers("ORDER BY LOWER(name), id", Map.of());
    }

    private List<Employer> employers(String condition, Map<String, ?> keys) {
        List<Found> found = jdbc.sql("SELECT * FROM employer " + condition)
                .params(keys)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getInt("version_number"),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        row.getString("remark")))
                .list();
        Map<UUID, List<EmployerSite>> sites = found.size() == 1
                ? sites("WHERE employer_id = :id", Map.of("id", found.get(0).id()))
                : sites("", Map.of());
        return found.stream()
                .map(employer -> new Employer(
                        employer.id(),
                        employer.version(),
                        employer.name(),
                        employer.sector(),
                        employer.remark(),
                        sites.getOrDefault(employer.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<EmployerSite>> sites(String condition, Map<String, ?> keys) {
        Map<UUID, List<Reach>> reaches =
                reaches("WHERE employer_site_id IN (SELECT id FROM employer_site " + condition + ")", keys);
        return jdbc
                .sql("SELECT * FROM employer_site " + condition + " ORDER BY valid_from, town, id")
                .params(keys)
                .query((row, number) -> new StoredSite(
                        row.getObject("employer_id", UUID.class),
                        new EmployerSite(
                                row.getObject("id", UUID.class),
                                row.getString("site"),
                                row.getString("street"),
                                row.getString("postcode"),
                                row.getString("town"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class),
                                reaches.get(row.getObject("id", UUID.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        StoredSite::employerId, Collectors.mapping(StoredSite::site, Collectors.toList())));
    }

    /** The ways from one project site to some employers' sites. */
    Map<UUID, List<Reach>> reaches(String fromSite, Collection<UUID> employerSites) {
        return employerSites.isEmpty()
                ? Map.of()
                : reaches(
                        "WHERE from_site = :from AND employer_site_id IN (:sites)",
                        Map.of("from", fromSite, "sites", employerSites));
    }

    private Map<UUID, List<Reach>> reaches(String condition, Map<String, ?> keys) {
        return jdbc
                .sql("SELECT * FROM employer_site_reach " + condition + " ORDER BY from_site, minutes, travel_mode")
                .params(keys)
                .query((row, number) -> new StoredReach(
                        row.getObject("employer_site_id", UUID.class),
                        new Reach(
                                row.getString("from_site"),
                                TravelMode.valueOf(row.getString("travel_mode")),
                                row.getInt("minutes"),
                                row.getString("remark"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        StoredReach::siteId, Collectors.mapping(StoredReach::reach, Collectors.toList())));
    }
}
