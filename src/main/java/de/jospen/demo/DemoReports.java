package de.jospen.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The report on last month, released and sent, and a paper for the committee that waits for the lead's words. */
@Component
@Profile("demo")
class DemoReports {

    private static final String LEAD = "leitung";
    private static final String PROCESS = "projectReporting";

    private final DemoPlayer player;

    DemoReports(DemoPlayer player) {
        this.player = player;
    }

    void play(LocalDate today) {
        LocalDate lastMonth = today.withDayOfMonth(1).minusDays(1);
        String monthly = player.start(LEAD, PROCESS, Map.of("kind", "MONTHLY", "asOf", lastMonth));
        player.complete(
                LEAD,
                monthly,
                "commentReport",
                Map.of(
                        "facts",
                        "An allen drei Standorten wurde beraten. Die Workshops sind gefragt, auch bei Teilnehmenden der"
                                + " anderen Standorte.",
                        "targets",
                        "Für die Teilnehmerzahl werben die Jobcenter in den nächsten Wochen noch einmal gezielt.",
                        "outlook",
                        "Im kommenden Monat laden wir zu zwei weiteren Betriebsbesichtigungen ein."));
        player.complete(LEAD, monthly, "releaseProjectReport", Map.of("decision", "RELEASE"));
        player.start(LEAD, PROCESS, Map.of("kind", "COMMITTEE", "asOf", today));
    }
}
