package de.jospen.project;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Monday to Friday without the public holidays of North Rhine-Westphalia. */
@Component
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, "nw");
    }

    /**
     * The n-th working day after the given one; with 0 the day itself or the next working day.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days must not be negative: " + workingDays);
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                reached = reached.plusDays(1);
            } while (!isWorkingDay(reached));
        }
        while (!isWorkingDay(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
