package de.jospen.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * What a forecast starts from: the project's promise and what has happened until the day.
 *
 * @param end the last day that counts
 * @param workshopsPerSite required in each site
 */
record ForecastInput(
        LocalDate day,
        LocalDate start,
        LocalDate end,
        int participantsRequired,
        double placementShare,
        int workshopsPerSite,
        List<Person> persons,
        List<SiteWorkshops> sites) {

    /**
     * @param leftOn null while they are coached
     * @param placedOn first day of work that counts, which may be still to come; null for none
     */
    record Person(LocalDate enteredOn, LocalDate leftOn, LocalDate placedOn) {}

    /** @param cancelled planned ones that did not take place */
    record SiteWorkshops(String site, int held, int cancelled, List<LocalDate> planned) {}
}
