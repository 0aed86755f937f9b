package de.jospen.demo;

import de.jospen.staff.DemoPassword;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where to go, once the demo can be used. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final Environment environment;

    DemoGreeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        String people = DemoPeople.PEOPLE.stream()
                .map(person -> "  %-20s %s".formatted(person.id(), person.role()))
                .collect(Collectors.joining("\n"));
        LOG.info("""
                Jö-Sp-En ist bereit (Demo – nur erfundene Personen)

                  Im Browser:  http://localhost:{}/
                  Passwort:    {}  (für alle)

                {}
                """, environment.getProperty("local.server.port", "8080"), DemoPassword.VALUE, people);
    }
}
