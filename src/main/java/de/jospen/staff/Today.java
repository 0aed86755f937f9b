package de.jospen.staff;

import de.jospen.project.UsableInModels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The day as the task filters ask for it ({@code ${today.start()}}). A task is due on a day, not at an hour: what is
 * agreed for today is not overdue before tomorrow.
 */
@Component("today")
@UsableInModels
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The last moment before the day, since the engine's "due after" leaves out the moment itself. */
    public Date eve() {
        return date(LocalDate.now(clock).atStartOfDay().minusNanos(1_000_000));
    }

    public Date start() {
        return date(LocalDate.now(clock).atStartOfDay());
    }

    public Date end() {
        return date(LocalDate.now(clock).plusDays(1).atStartOfDay());
    }

    private Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(clock.getZone()).toInstant());
    }
}
