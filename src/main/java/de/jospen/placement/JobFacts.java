package de.jospen.placement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A job in German words, for the forms and the insight; the pay is not among them. */
record JobFacts(
        String employer,
        String town,
        String occupation,
        String type,
        String start,
        String hours,
        String term,
        boolean crossSite,
        boolean subsidised) {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    static JobFacts of(Job job) {
        return new JobFacts(
                job.employer(),
                job.workTown(),
                job.occupation() + " (KldB " + job.kldbCode() + ")",
                job.type().label(),
                german(job.startDate()),
                german(job.weeklyHours()) + " Stunden",
                job.temporaryUntil() == null ? "unbefristet" : "befristet bis " + german(job.temporaryUntil()),
                job.crossSite(),
                job.subsidised());
    }

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    static String german(BigDecimal number) {
        return NumberFormat.getNumberInstance(Locale.GERMANY).format(number);
    }
}
