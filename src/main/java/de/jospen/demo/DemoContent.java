package de.jospen.demo;

import static de.jospen.demo.DemoPersona.FATHER_WITH_LITTLE_GERMAN;
import static de.jospen.demo.DemoPersona.MIGRANT_LONG_WITHOUT_WORK;
import static de.jospen.demo.DemoPersona.MIGRANT_WITH_FOREIGN_DEGREE;
import static de.jospen.demo.DemoPersona.MOTHER_BEGINNING_GERMAN;
import static de.jospen.demo.DemoPersona.MOTHER_RETURNING_TO_WORK;
import static de.jospen.demo.DemoPersona.MOTHER_WITHOUT_CHILDCARE;
import static de.jospen.demo.DemoPersona.YOUNG_MIGRANT;

import de.jospen.project.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented people at every stage and site, played through the real forms on the demo's first start (DP-14), before
 * anybody is let in and before the engine's job executor starts, so that nobody else works on the cases meanwhile.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "jospen.demo.content", matchIfMissing = true)
@Order(100)
class DemoContent implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

    private final DemoPlayer player;
    private final DemoHistory history;
    private final DemoEnquiries enquiries;
    private final DemoEvents events;
    private final DemoLabourMarket labourMarket;
    private final DemoReports reports;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final LocalDate today;

    DemoContent(
            DemoPlayer player,
            DemoHistory history,
            DemoEnquiries enquiries,
            DemoEvents events,
            DemoLabourMarket labourMarket,
            DemoReports reports,
            WorkingDays workingDays,
            JdbcClient jdbc,
            Clock clock) {
        this.player = player;
        this.history = history;
        this.enquiries = enquiries;
        this.events = events;
        this.labourMarket = labourMarket;
        this.reports = reports;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people() > 0) {
            return;
        }
        Instant begin = Instant.now();
        history.write(today);
        play();
        history.agreeInTime();
        enquiries.play(today);
        events.play(today);
        labourMarket.play(today);
        reports.play(today);
        LOG.info(
                "Demo: {} erfundene Personen angelegt ({} s)",
                people(),
                Duration.between(begin, Instant.now()).toSeconds());
    }

    /** Each with the number of days since the referral; fewer than the stage takes, and its forms are refused. */
    private void play() {
        enger(2, "Fatou", "Diabaté", MOTHER_BEGINNING_GERMAN).admitted();
        enger(5, "Birte", "Achelpohl", MOTHER_WITHOUT_CHILDCARE).agreed();
        enger(9, "Amira", "Haddadin", MIGRANT_WITH_FOREIGN_DEGREE).begun();
        enger(70, "Svetlana", "Kirsanova", MIGRANT_WITH_FOREIGN_DEGREE).coached();
        enger(52, "Jolanta", "Wrzesniewska", MOTHER_BEGINNING_GERMAN).placed();
        enger(106, "Marlies", "Obernolte", MOTHER_RETURNING_TO_WORK).discussed();
        enger(70, "Nour", "Al-Khatib", MIGRANT_WITH_FOREIGN_DEGREE).acknowledged();

        spenge(3, "Jörn", "Möllenkamp", FATHER_WITH_LITTLE_GERMAN);
        spenge(12, "Selin", "Yıldırım", MOTHER_WITHOUT_CHILDCARE).surveyed();
        spenge(14, "Ayşe", "Gündoğan", MOTHER_WITHOUT_CHILDCARE).confirmed();
        spenge(24, "Ramona", "Pfützenreuter", MOTHER_WITHOUT_CHILDCARE).orienting();
        spenge(47, "Sergej", "Lebedew", FATHER_WITH_LITTLE_GERMAN).suspended();
        spenge(50, "Wiebke", "Upmeyer", MOTHER_WITHOUT_CHILDCARE).lost();
        spenge(4, "Hanna", "Tesfaye", MOTHER_BEGINNING_GERMAN).rejected();
        spenge(0, "Joern", "Moellenkamp", FATHER_WITH_LITTLE_GERMAN);

        joellenbeck(4, "Yvonne", "Brockmeier", MOTHER_RETURNING_TO_WORK).lackingData();
        joellenbeck(8, "Doris", "Schlüpmann", MOTHER_RETURNING_TO_WORK).absent();
        joellenbeck(13, "Samira", "Benhaddou", MIGRANT_LONG_WITHOUT_WORK).assessed();
        joellenbeck(73, "Emre", "Aksoy", FATHER_WITH_LITTLE_GERMAN).coached();
        joellenbeck(76, "Elif", "Karagöz", YOUNG_MIGRANT).placementReported();
        joellenbeck(47, "Natalia", "Sobczak", MIGRANT_WITH_FOREIGN_DEGREE).leaving();
        joellenbeck(16, "Grace", "Owusu", YOUNG_MIGRANT).notStarted();
        referred("joellenbeck", "33602", "Bielefeld", 1, "Mariam", "Sahakyan", MIGRANT_LONG_WITHOUT_WORK);
    }

    private DemoCase enger(int daysAgo, String firstName, String lastName, DemoPersona persona) {
        return referred("enger", "32130", "Enger", daysAgo, firstName, lastName, persona);
    }

    private DemoCase spenge(int daysAgo, String firstName, String lastName, DemoPersona persona) {
        return referred("spenge", "32139", "Spenge", daysAgo, firstName, lastName, persona);
    }

    private DemoCase joellenbeck(int daysAgo, String firstName, String lastName, DemoPersona persona) {
        return referred("joellenbeck", "33739", "Bielefeld", daysAgo, firstName, lastName, persona);
    }

    private DemoCase referred(
            String site,
            String postcode,
            String town,
            int daysAgo,
            String firstName,
            String lastName,
            DemoPersona persona) {
        Map<String, Object> referral = DemoForms.referParticipant(
                site, postcode, town, firstName, lastName, persona.birthDate(lastName, today));
        if (lastName.matches("[A-Za-z]+") && lastName.length() % 2 == 0) {
            // Some have an address and some do not
            referral.put("email", lastName.toLowerCase(Locale.ROOT) + "@post.example");
        }
        return new DemoCase(player, workingDays, persona, today.minusDays(daysAgo), referral);
    }

    private int people() {
        return jdbc.sql("SELECT COUNT(*) FROM participation")
                .query(Integer.class)
                .single();
    }
}
