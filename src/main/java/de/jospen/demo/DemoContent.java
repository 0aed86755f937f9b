package de.jospen.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented people at every stage and site, played through the real forms on the demo's first start (DP-14). */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "jospen.demo.content", matchIfMissing = true)
@Order(100)
class DemoContent implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

    private final DemoPlayer player;
    private final JdbcClient jdbc;
    private final LocalDate today;

    DemoContent(DemoPlayer player, JdbcClient jdbc, Clock clock) {
        this.player = player;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people() > 0) {
            return;
        }
        Instant begin = Instant.now();
        play();
        LOG.info(
                "Demo: {} erfundene Personen angelegt ({} s)",
                people(),
                Duration.between(begin, Instant.now()).toSeconds());
    }

    private void play() {
        enger("Amira", "Haddadin").begun();
        enger("Svetlana", "Kirsanova").coached();
        enger("Jolanta", "Wrzesniewska").placed();
        enger("Birte", "Achelpohl").agreed();
        enger("Fatou", "Diabaté").admitted();
        enger("Marlies", "Obernolte").discussed();
        enger("Nour", "Al-Khatib").acknowledged();

        spenge("Katrin", "Hagemeister");
        spenge("Selin", "Yıldırım").surveyed();
        spenge("Ayşe", "Gündoğan").confirmed();
        spenge("Ramona", "Pfützenreuter").orienting();
        spenge("Tatjana", "Lebedewa").suspended();
        spenge("Wiebke", "Upmeyer").handedOver();
        spenge("Hanna", "Tesfaye").rejected();
        spenge("Katrin", "Hagemeister");

        joellenbeck("Samira", "Benhaddou").assessed();
        joellenbeck("Doris", "Schlüpmann").absent();
        joellenbeck("Elif", "Karagöz").placementReported();
        joellenbeck("Natalia", "Sobczak").leaving();
        joellenbeck("Grace", "Owusu").notStarted();
        joellenbeck("Yvonne", "Brockmeier").dataRequested();
        referred("joellenbeck", "33602", "Bielefeld", "Mariam", "Sahakyan");
    }

    private DemoCase enger(String firstName, String lastName) {
        return referred("enger", "32130", "Enger", firstName, lastName);
    }

    private DemoCase spenge(String firstName, String lastName) {
        return referred("spenge", "32139", "Spenge", firstName, lastName);
    }

    private DemoCase joellenbeck(String firstName, String lastName) {
        return referred("joellenbeck", "33739", "Bielefeld", firstName, lastName);
    }

    private DemoCase referred(String site, String postcode, String town, String firstName, String lastName) {
        LocalDate birthDate = LocalDate.of(1984, 1, 1).plusDays(Math.floorMod(lastName.hashCode(), 4000));
        return DemoCase.referred(
                player, site, today, DemoForms.referParticipant(site, postcode, town, firstName, lastName, birthDate));
    }

    private int people() {
        return jdbc.sql("SELECT COUNT(*) FROM participation")
                .query(Integer.class)
                .single();
    }
}
