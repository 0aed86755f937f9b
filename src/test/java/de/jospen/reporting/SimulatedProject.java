package de.jospen.reporting;

import de.jospen.reporting.ForecastInput.Person;
import de.jospen.reporting.ForecastInput.SiteWorkshops;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A whole project that did not read the forecast's method: holidays, people of very different luck, nobody placed in the
 * first seven weeks, exits in waves, workshops planned six weeks ahead. Cut off at any day, its end is known.
 */
final class SimulatedProject {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final LocalDate END = LocalDate.of(2019, 9, 30);
    private static final int SETTLING_DAYS = 50;
    private static final int PLANNED_AHEAD = 42;

    /** @param exists false for a workshop that was called off */
    private record Workshop(int site, LocalDate plannedOn, LocalDate day, boolean exists) {}

    private final List<Person> persons = new ArrayList<>();
    private final List<Workshop> workshops = new ArrayList<>();

    SimulatedProject(Random random) {
        double perDay = (28 + random.nextInt(30)) / 548.0;
        double luck = 0.0006 + random.nextDouble() * 0.0022;
        double[] pace = {workshopPace(random), workshopPace(random), workshopPace(random)};
        for (LocalDate day = START; !day.isAfter(END); day = day.plusDays(1)) {
            if (random.nextDouble() < perDay * season(day)) {
                persons.add(person(random, day, luck));
            }
            for (int site = 0; site < pace.length; site++) {
                if (random.nextDouble() < pace[site] * season(day)) {
                    workshops.add(new Workshop(site, day, day.plusDays(PLANNED_AHEAD), random.nextDouble() > 0.12));
                }
            }
        }
    }

    private static double workshopPace(Random random) {
        return (1.5 + random.nextDouble() * 4) / 500;
    }

    private static double season(LocalDate day) {
        return day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST || day.getMonth() == Month.DECEMBER
                ? 0.45
                : 1.15;
    }

    private static Person person(Random random, LocalDate entered, double luck) {
        // Some are twice as lucky as others
        double own = luck * (0.4 + random.nextDouble() * 1.2);
        LocalDate left = entered.plusDays(60 + random.nextInt(240));
        LocalDate placed = null;
        for (LocalDate day = entered.plusDays(SETTLING_DAYS); day.isBefore(left); day = day.plusDays(1)) {
            if (random.nextDouble() < own) {
                placed = day;
                break;
            }
        }
        return new Person(entered, placed == null ? left : placed.plusDays(20), placed);
    }

    /** What was known on the day. */
    ForecastInput until(LocalDate day) {
        var sites = new ArrayList<SiteWorkshops>();
        for (int site = 0; site < 3; site++) {
            int at = site;
            List<Workshop> own = workshops.stream()
                    .filter(one -> one.site() == at && !one.plannedOn().isAfter(day))
                    .toList();
            sites.add(new SiteWorkshops(
                    "Standort " + (site + 1),
                    (int) own.stream()
                            .filter(one -> one.exists() && !one.day().isAfter(day))
                            .count(),
                    (int) own.stream()
                            .filter(one -> !one.exists() && !one.day().isAfter(day))
                            .count(),
                    own.stream()
                            .map(Workshop::day)
                            .filter(planned -> planned.isAfter(day))
                            .toList()));
        }
        return new ForecastInput(
                day,
                START,
                END,
                40,
                0.20,
                3,
                persons.stream()
                        .filter(person -> !person.enteredOn().isAfter(day))
                        .map(person -> new Person(
                                person.enteredOn(), until(person.leftOn(), day), until(person.placedOn(), day)))
                        .toList(),
                sites);
    }

    private static LocalDate until(LocalDate event, LocalDate day) {
        return event == null || event.isAfter(day) ? null : event;
    }

    int participants() {
        return persons.size();
    }

    int placed() {
        return (int) persons.stream()
                .filter(person ->
                        person.placedOn() != null && !person.placedOn().isAfter(END))
                .count();
    }

    int sitesWithThreeWorkshops() {
        int sites = 0;
        for (int site = 0; site < 3; site++) {
            int at = site;
            long held = workshops.stream()
                    .filter(one ->
                            one.site() == at && one.exists() && !one.day().isAfter(END))
                    .count();
            sites += held >= 3 ? 1 : 0;
        }
        return sites;
    }

    boolean reached(String indicator) {
        return switch (indicator) {
            case "K-1" -> participants() >= 40;
            case "K-2" -> placed() >= TargetWords.shareOf(0.20, Math.max(40, participants()));
            default -> sitesWithThreeWorkshops() == 3;
        };
    }

    int value(String indicator) {
        return switch (indicator) {
            case "K-1" -> participants();
            case "K-2" -> placed();
            default -> sitesWithThreeWorkshops();
        };
    }
}
