package de.jospen.competence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as the report writes it. */
final class GermanDay {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private GermanDay() {}

    static String of(LocalDate day) {
        return GERMAN.format(day);
    }
}
