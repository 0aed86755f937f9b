package de.jospen.demo;

import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.JobcenterContact;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.Registration;
import de.jospen.participant.RunningNumbers;
import de.jospen.project.ProjectProperties;
import de.jospen.project.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented people who were here before those the demo plays: finished, so they need no tasks, and written down at once,
 * since a story of ten months played through the forms would take minutes.
 */
@Component
@Profile("demo")
class DemoHistory {

    /** @param placed after how many days somebody took up work that counts; 0 for nobody */
    private record Former(
            String site, String firstName, String lastName, int month, int daysStayed, int placed, String workSite) {

        Former placed(int after, String workSite) {
            return new Former(site, firstName, lastName, month, daysStayed, after, workSite);
        }
    }

    private static final List<Former> FORMER = List.of(
            former("enger", "Ilka", "Sundermeier", 1, 150),
            former("spenge", "Zeynep", "Karataş", 1, 170).placed(130, "joellenbeck"),
            former("joellenbeck", "Dragana", "Petković", 2, 160),
            former("enger", "Kirsten", "Landwehr", 2, 140).placed(110, "enger"),
            former("spenge", "Oleksandr", "Hnatjuk", 2, 90),
            former("joellenbeck", "Aylin", "Demirtaş", 3, 150).placed(125, "spenge"),
            former("enger", "Rosalie", "Niebrügge", 3, 120),
            former("spenge", "Mahmoud", "Darwisch", 3, 150),
            former("joellenbeck", "Petra", "Hollensiek", 4, 110),
            former("enger", "Thanh", "Nguyen-Kraus", 4, 130),
            former("spenge", "Melanie", "Tiemann", 4, 60),
            former("joellenbeck", "Bilal", "Haidari", 5, 100),
            former("enger", "Corinna", "Stuke", 5, 90),
            former("joellenbeck", "Nadja", "Wolkowa", 6, 70));

    private static final int DAYS_BETWEEN_SESSIONS = 21;

    private final Participants participants;
    private final ProjectProperties project;
    private final WorkingDays workingDays;
    private final RunningNumbers numbers;
    private final DemoHistoryRepository rows;

    DemoHistory(
            Participants participants,
            ProjectProperties project,
            WorkingDays workingDays,
            RunningNumbers numbers,
            DemoHistoryRepository rows) {
        this.participants = participants;
        this.project = project;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.rows = rows;
    }

    /** Only where the project runs: nothing may have happened before its start. */
    @Transactional
    void write(LocalDate today) {
        if (project.start().plusMonths(DemoPeriod.MONTHS_AGO).isAfter(today)) {
            return;
        }
        FORMER.forEach(this::write);
        workshop("spenge", 2, "Mein Weg zur Arbeit: Bus, Rad, Fahrgemeinschaft");
        workshop("enger", 3, "Bewerben ohne Zeugnisse");
        workshop("joellenbeck", 4, "Arbeiten in Teilzeit mit Kindern");
        workshop("enger", 5, "Das Vorstellungsgespräch üben");
        workshop("spenge", 6, "Rechnen im Beruf");
    }

    /** Once the others are played: their answers were given in a minute, and told as of the day they were needed. */
    void agreeInTime() {
        rows.agreeInTime();
    }

    private void write(Former former) {
        LocalDate entered = workday(project.start()
                .plusMonths(former.month())
                .plusDays(former.lastName().length()));
        LocalDate exited = workday(entered.plusDays(former.daysStayed()));
        UUID id = register(former, entered.minusDays(14));
        if (!"joellenbeck".equals(former.site())) {
            rows.agreed(participants.participation(id).caseReference(), former.site(), entered.minusDays(7));
        }
        participants.changeState(id, ParticipationState.ADMITTED);
        participants.enter(id, entered);
        rows.survey(id, "ENTRY", workday(entered.plusDays(5)), 2);
        for (LocalDate day = entered.plusDays(10); day.isBefore(exited); day = day.plusDays(DAYS_BETWEEN_SESSIONS)) {
            rows.session(id, former.site(), workday(day));
        }
        if (former.placed() > 0) {
            rows.placement(id, former.site(), former.workSite(), workday(entered.plusDays(former.placed())));
        }
        rows.survey(id, "EXIT", exited, 3);
        participants.exit(id, ParticipationState.COMPLETED, exited);
        rows.exit(id, former.site(), former.placed() > 0, exited);
        rows.handover(id, workday(exited.plusDays(8)));
    }

    private UUID register(Former former, LocalDate referredOn) {
        boolean enger = "enger".equals(former.site());
        boolean joellenbeck = "joellenbeck".equals(former.site());
        return participants
                .register(new Registration(
                        former.site(),
                        joellenbeck ? "jobcenter-bielefeld" : "jobcenter-herford",
                        former.firstName(),
                        former.lastName(),
                        referredOn
                                .minusYears(30)
                                .minusDays(97L * former.lastName().length()),
                        Gender.NOT_STATED,
                        null,
                        joellenbeck ? "33739" : enger ? "32130" : "32139",
                        joellenbeck ? "Bielefeld" : enger ? "Enger" : "Spenge",
                        null,
                        null,
                        null,
                        former.month() % 2 == 0,
                        former.month() % 2 == 1,
                        true,
                        Set.of(IntegrationGoal.WORK),
                        null,
                        new JobcenterContact("Jana Frodermann", "Integrationsfachkraft", null),
                        referredOn))
                .id();
    }

    private void workshop(String site, int month, String topic) {
        LocalDate day = workday(project.start().plusMonths(month).plusDays(11));
        rows.workshop(numbers.next(RunningNumbers.Series.EVENT, "VA", day.getYear()), site, day, topic);
    }

    private LocalDate workday(LocalDate day) {
        return workingDays.plus(day.minusDays(1), 1);
    }

    private static Former former(String site, String firstName, String lastName, int month, int daysStayed) {
        return new Former(site, firstName, lastName, month, daysStayed, 0, null);
    }
}
