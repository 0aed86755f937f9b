package de.jospen.participant;

import de.jospen.workflow.Labelled;
import java.time.LocalDate;

/**
 * One line in a person's way through the project, for the provider's own staff.
 *
 * @param on the day it happened, or is planned for
 * @param text in German; what colleagues may read who help with the case, so nothing of class C (DP-06)
 * @param open whether it is still to come or to be done
 */
public record TimelineEntry(LocalDate on, Kind kind, String text, boolean open) {

    /** What a reader may look for alone. */
    public enum Kind implements Labelled {
        STEP("Schritt"),
        SESSION("Termin"),
        EVENT("Veranstaltung"),
        ABSENCE("Fehlzeit"),
        GOAL("Ziel"),
        MAIL("E-Mail"),
        ENQUIRY("Anfrage");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static TimelineEntry happened(LocalDate on, Kind kind, String text) {
        return new TimelineEntry(on, kind, text, false);
    }

    public static TimelineEntry open(LocalDate on, Kind kind, String text) {
        return new TimelineEntry(on, kind, text, true);
    }
}
