package de.jospen.project;

/**
 * A body that takes part in the project; its id is the group of its people.
 *
 * @param mailbox functional mailbox, the only address mail to this organisation goes to; a Jobcenter and a
 *     coordinating district must have one
 */
public record Organisation(String id, String name, Kind kind, String mailbox) {

    /** What the body does in the project. */
    public enum Kind {
        PROVIDER,
        JOBCENTER,
        DISTRICT,
        CITY_DEPARTMENT
    }
}
