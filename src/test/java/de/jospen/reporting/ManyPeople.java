package de.jospen.reporting;

import de.jospen.reporting.TargetRows.Stay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A project of many people with everything that can go another way, the same for the same seed. */
final class ManyPeople {

    private static final LocalDate EARLIEST = LocalDate.of(2018, 4, 1);
    private static final int DAYS = 640;
    private static final List<String> SITES = List.of("enger", "spenge", "joellenbeck");
    private static final List<String> COUNTS = List.of("YES", "YES", "NO", "MANUAL_CHECK");
    private static final List<String> TYPES = List.of("REGULAR", "TEMP_AGENCY", "IN_COMPANY_APPRENTICESHIP");

    private final TargetRows rows;
    private final Random random;

    ManyPeople(TargetRows rows, Random random) {
        this.rows = rows;
        this.random = random;
    }

    void write(int people) {
        for (int i = 0; i < people; i++) {
            UUID person = rows.person();
            LocalDate day = EARLIEST.plusDays(random.nextInt(DAYS));
            if (happens(10)) {
                rows.entered(person, one(SITES), null);
            } else {
                LocalDate left = stay(person, day);
                if (left != null && happens(25)) {
                    stay(person, left.plusDays(random.nextInt(60)));
                }
            }
        }
        for (int i = 0; i < people / 5; i++) {
            rows.event(
                    one(SITES),
                    one(List.of("WORKSHOP", "WORKSHOP", "COMPANY_VISIT")),
                    one(List.of("CARRIED_OUT", "CARRIED_OUT", "PLANNED", "CANCELLED", "NOT_HELD")),
                    EARLIEST.plusDays(random.nextInt(DAYS)),
                    LocalTime.of(random.nextInt(24), 20));
        }
        for (int i = 0; i < people / 2; i++) {
            enquiry();
        }
    }

    /** Returns the day of the exit, or null. */
    private LocalDate stay(UUID person, LocalDate day) {
        Stay stay = rows.entered(person, one(SITES), day);
        if (happens(60)) {
            rows.coordinated(
                    stay.site(),
                    stay.reference(),
                    happens(1),
                    one(List.of("AGREED", "AGREED_WITH_CONDITIONS", "NOT_AGREED")),
                    day.plusDays(random.nextInt(9) - 6));
        }
        if (happens(35)) {
            rows.placed(
                    stay,
                    day.plusDays(random.nextInt(250)),
                    happens(20) ? null : one(COUNTS),
                    one(TYPES),
                    random.nextBoolean());
        }
        if (!happens(60)) {
            return null;
        }
        LocalDate exit = day.plusDays(20 + random.nextInt(200));
        rows.exited(stay, exit);
        if (happens(80)) {
            rows.surveyed(
                    stay,
                    one(List.of("EXIT", "EXIT", "REVIEW")),
                    one(List.of("TOGETHER", "FILE_BASED", "NOT_POSSIBLE")),
                    exit.plusDays(random.nextInt(40) - 10));
        }
        if (happens(80)) {
            LocalDate sent = exit.plusDays(random.nextInt(60));
            rows.handedOver(
                    stay,
                    one(List.of("FINAL", "FINAL", "CORRECTION", "INTERIM")),
                    happens(10)
                            ? null
                            : sent.atTime(random.nextInt(24), 30)
                                    .atZone(ZoneId.of("Europe/Berlin"))
                                    .toOffsetDateTime(),
                    happens(15) ? sent : null);
        }
        return exit;
    }

    private void enquiry() {
        LocalDate received = EARLIEST.plusDays(random.nextInt(DAYS));
        String state = one(List.of("RECEIVED", "IN_PROGRESS", "ANSWERED", "ANSWERED", "WITHDRAWN", "DUPLICATE"));
        boolean open = "RECEIVED".equals(state) || "IN_PROGRESS".equals(state);
        rows.enquiry(
                one(SITES),
                received,
                received.plusDays(14),
                state,
                open ? null : received.plusDays(random.nextInt(30)));
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
