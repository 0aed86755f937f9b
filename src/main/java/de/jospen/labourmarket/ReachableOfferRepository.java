package de.jospen.labourmarket;

import de.jospen.participant.TravelMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preselects offers by what a database compares fast; the decision table judges the rest. */
@Repository
class ReachableOfferRepository {

    /** @param site the project site in whose area it lies */
    record Candidate(Offer offer, String employer, String site, String town) {}

    private final JdbcClient jdbc;

    ReachableOfferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offers of the other sites that hold on the day, the newest first. */
    List<Candidate> candidates(
            String homeSite, Collection<TravelMode> modes, int mostMinutes, LocalDate day, int most) {
        return jdbc.sql("""
                        SELECT o.*, e.name, s.site, s.town
                        FROM offer o
                        JOIN employer_site s ON s.id = o.employer_site_id
                        JOIN employer e ON e.id = s.employer_id
                        WHERE s.site <> :home
                            AND o.valid_from <= :day AND (o.valid_until IS NULL OR o.valid_until >= :day)
                            AND s.valid_from <= :day AND (s.valid_until IS NULL OR s.valid_until >= :day)
                            AND EXISTS (SELECT 1 FROM employer_site_reach r
                                WHERE r.employer_site_id = s.id AND r.from_site = :home
                                    AND r.travel_mode IN (:modes) AND r.minutes <= :mostMinutes)
                        ORDER BY o.recorded_at DESC, o.id
                        FETCH FIRST :most ROWS ONLY
                        """)
                .param("home", homeSite)
                .param("day", day)
                .param("modes", modes.stream().map(Enum::name).toList())
                .param("mostMinutes", mostMinutes)
                .param("most", most)
                .query((row, number) -> new Candidate(
                        OfferRepository.offer(row, number),
                        row.getString("name"),
                        row.getString("site"),
                        row.getString("town")))
                .list();
    }
}
