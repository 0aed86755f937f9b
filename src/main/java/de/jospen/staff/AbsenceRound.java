package de.jospen.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins and ends absences on their days; whoever was down at midnight makes up for it. */
@Component
class AbsenceRound {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceRound.class);

    private final Absences absences;
    private final Clock clock;

    AbsenceRound(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 * * * *", zone = "Europe/Berlin")
    void run() {
        run(LocalDate.now(clock));
    }

    void run(LocalDate today) {
        for (Absence absence : absences.open()) {
            try {
                if (absence.lastDay().isBefore(today)) {
                    absences.end(absence.id());
                } else if (!absence.begun() && !absence.firstDay().isAfter(today)) {
                    absences.begin(absence.id());
                }
            } catch (RuntimeException e) {
                LOG.error("Absence {} is tried again in an hour", absence.id(), e);
            }
        }
    }
}
