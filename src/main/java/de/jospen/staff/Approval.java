package de.jospen.staff;

/** Whether a deputy may work for a site that is not theirs. */
enum Approval {
    /** Opens nothing new, is short, or the lead has entered it. */
    NOT_NEEDED,
    WAITING,
    GRANTED,
    REFUSED;

    boolean opensSites() {
        return this == NOT_NEEDED || this == GRANTED;
    }
}
