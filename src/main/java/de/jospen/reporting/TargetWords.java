package de.jospen.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers and days as German sentences say them. */
final class TargetWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private TargetWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Rounded down: a mark is said to be passed only when it is. */
    static String share(int part, int whole) {
        return whole == 0 ? "–" : part * 100L / whole + " %";
    }

    /** How many it takes to be a share of the whole. */
    static int shareOf(double share, int whole) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(whole))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
