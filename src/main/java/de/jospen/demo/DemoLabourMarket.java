package de.jospen.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented employers with offers in each site, and some findings. */
@Component
@Profile("demo")
class DemoLabourMarket {

    private static final String BY = "leitung";

    private final JdbcClient jdbc;

    DemoLabourMarket(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void play(LocalDate today) {
        offer(
                employer(
                        "Musterküchen GmbH",
                        "I",
                        "joellenbeck",
                        "33739",
                        "Bielefeld-Jöllenbeck",
                        Map.of("enger", 28, "spenge", 24)),
                "Küchenhilfe",
                "29301",
                20,
                25,
                true,
                "A2",
                today);
        UUID storage =
                employer("Lager Erfunden KG", "H", "spenge", "32139", "Spenge", Map.of("enger", 18, "joellenbeck", 22));
        offer(storage, "Lagerhilfe im Tagdienst", "51311", 25, 30, true, "A1", today);
        offer(storage, "Lagerhilfe in Wechselschicht", "51311", 38, 39, false, "A1", today);
        UUID care = employer(
                "Tagespflege Beispiel", "Q", "enger", "32130", "Enger", Map.of("spenge", 17, "joellenbeck", 31));
        offer(care, "Betreuungskraft", "82101", 20, 30, true, "B1", today);
        offer(
                employer(
                        "Bäckerei Ausgedacht", "C", "enger", "32130", "Enger", Map.of("spenge", 19, "joellenbeck", 44)),
                "Verkauf am Vormittag",
                "62302",
                15,
                20,
                true,
                "A2",
                today);
        offer(
                employer("Nähwerk Phantasie", "C", "spenge", "32139", "Spenge", Map.of("enger", 21, "joellenbeck", 35)),
                "Näharbeiten",
                "28221",
                30,
                35,
                null,
                null,
                today);
        for (String text : List.of(
                "Der erste Bus aus Enger kommt erst um 6:20 Uhr an; Frühschicht geht nur mit Fahrgemeinschaft.",
                "Zwei Betriebe im Gewerbegebiet nehmen Teilzeit, wenn der Beginn um 8 Uhr ist.",
                "Großküchen suchen dauerhaft Hilfen; Deutsch A2 genügt in der Spülküche.")) {
            finding("spenge", text, today.minusDays(12));
        }
        finding("joellenbeck", "Nach 20 Uhr fährt kein Bus zurück nach Spenge.", today.minusDays(5));
    }

    private UUID employer(
            String name, String sector, String site, String postcode, String town, Map<String, Integer> minutesFrom) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO employer (id, version_number, name, sector, recorded_by, recorded_at)
                        VALUES (:id, 1, :name, :sector, :by, CURRENT_TIMESTAMP)
                        """)
                .param("id", id)
                .param("name", name)
                .param("sector", sector)
                .param("by", BY)
                .update();
        UUID place = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO employer_site (id, employer_id, site, postcode, town, valid_from)
                        VALUES (:id, :employer, :site, :postcode, :town, :from)
                        """)
                .param("id", place)
                .param("employer", id)
                .param("site", site)
                .param("postcode", postcode)
                .param("town", town)
                .param("from", LocalDate.of(2018, 1, 1))
                .update();
        minutesFrom.forEach((from, minutes) -> jdbc.sql("""
                        INSERT INTO employer_site_reach (employer_site_id, from_site, travel_mode, minutes)
                        VALUES (:id, :from, 'PUBLIC_TRANSPORT', :minutes)
                        """)
                .param("id", place)
                .param("from", from)
                .param("minutes", minutes)
                .update());
        return place;
    }

    private void offer(
            UUID place,
            String title,
            String kldb,
            int hoursFrom,
            int hoursTo,
            Boolean childcare,
            String german,
            LocalDate today) {
        jdbc.sql("""
                        INSERT INTO offer (id, version_number, employer_site_id, kind, title, kldb, hours_from, hours_to,
                            childcare_compatible, german_level, valid_from, valid_until, source, recorded_by, recorded_at)
                        VALUES (:id, 1, :place, 'VACANCY', :title, :kldb, :hoursFrom, :hoursTo,
                            :childcare, :german, :from, :until, 'Rundgang mit der Betriebsleitung', :by, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("place", place)
                .param("title", title)
                .param("kldb", kldb)
                .param("hoursFrom", hoursFrom)
                .param("hoursTo", hoursTo)
                .param("childcare", childcare)
                .param("german", german)
                .param("from", today.minusDays(10))
                .param("until", today.plusMonths(3))
                .param("by", BY)
                .update();
    }

    private void finding(String site, String text, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO finding (id, version_number, site, sector, job_area, reachability, work_condition, obstacle,
                            found_on, description, recorded_by, recorded_at)
                        VALUES (:id, 1, :site, 'I', '2', 'LIMITED', :condition, :obstacle, :on, :text, :by, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("site", site)
                .param("condition", "SHIFT_WORK")
                .param("obstacle", "TRANSPORT")
                .param("on", on)
                .param("text", text)
                .param("by", BY)
                .update();
    }
}
