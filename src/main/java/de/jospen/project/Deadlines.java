package de.jospen.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When things are due, for models ({@code ${deadlines.due('checkReferral')}}) and mails; in working days of NRW. */
@Component("deadlines")
@UsableInModels
public class Deadlines {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final ProjectProperties project;
    private final WorkingDays workingDays;
    private final Clock clock;

    Deadlines(ProjectProperties project, WorkingDays workingDays, Clock clock) {
        this.project = project;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Close of business on the due day. */
    public Date due(String name) {
        return closeOfBusiness(dueOn(name));
    }

    /** The same counted from an earlier day, for what was promised to somebody then. */
    public Date dueFrom(String name, Date begin) {
        return closeOfBusiness(dueOn(name, day(begin)));
    }

    /** The beginning of the day after the due day: now it is late. */
    public Date overdueFrom(String name, Date begin) {
        return Date.from(dueOn(name, day(begin))
                .plusDays(1)
                .atStartOfDay(ProjectClock.ZONE)
                .toInstant());
    }

    /** @throws IllegalArgumentException for a name without a configured deadline */
    public LocalDate dueOn(String name) {
        return dueOn(name, LocalDate.now(clock));
    }

    /** @throws IllegalArgumentException for a name without a configured deadline */
    public LocalDate dueOn(String name, LocalDate begin) {
        Integer days = project.deadlines().get(name);
        if (days == null) {
            throw new IllegalArgumentException("No deadline configured for " + name);
        }
        return workingDays.plus(begin, days);
    }

    public boolean has(String name) {
        return project.deadlines().containsKey(name);
    }

    private static Date closeOfBusiness(LocalDate day) {
        return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(ProjectClock.ZONE).toInstant());
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ProjectClock.ZONE);
    }
}
