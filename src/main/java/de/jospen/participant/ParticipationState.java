package de.jospen.participant;

import de.jospen.workflow.Labelled;
import java.util.Set;

/** States of a participation and the ways between them (domain.md 1.3). */
public enum ParticipationState implements Labelled {
    REFERRED("angemeldet"),
    COORDINATION_PENDING("in Abstimmung"),
    ADMITTED("aufgenommen"),
    ACTIVE("begonnen"),
    SUSPENDED("unterbrochen"),
    COMPLETED("regulär beendet"),
    TERMINATED_EARLY("vorzeitig beendet"),
    NOT_STARTED("nicht angetreten"),
    REJECTED("abgelehnt");

    private final String label;

    ParticipationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the person takes part in coaching at present. */
    public boolean isRunning() {
        return this == ACTIVE || this == SUSPENDED;
    }

    boolean mayBecome(ParticipationState next) {
        return switch (this) {
            case REFERRED ->
                Set.of(COORDINATION_PENDING, ADMITTED, REJECTED, NOT_STARTED).contains(next);
            case COORDINATION_PENDING -> Set.of(ADMITTED, REJECTED).contains(next);
            case ADMITTED -> Set.of(ACTIVE, NOT_STARTED).contains(next);
            case ACTIVE -> Set.of(SUSPENDED, COMPLETED, TERMINATED_EARLY).contains(next);
            case SUSPENDED -> Set.of(ACTIVE, TERMINATED_EARLY).contains(next);
            case COMPLETED, TERMINATED_EARLY, NOT_STARTED, REJECTED -> false;
        };
    }
}
