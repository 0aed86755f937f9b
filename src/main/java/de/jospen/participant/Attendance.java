package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** Whether the participant came, to coaching or to an event, as providers report it (domain.md 1.4); the report knows only the group. */
public enum Attendance implements Labelled {
    PRESENT("anwesend (Präsenz)", Group.PRESENT),
    PRESENT_ONLINE("anwesend (online)", Group.PRESENT),
    EXCUSED_SICK("krank, Bescheinigung liegt vor", Group.EXCUSED),
    EXCUSED_CHILD_SICK("Kind krank", Group.EXCUSED),
    EXCUSED_REASON("sonstiger wichtiger Grund", Group.EXCUSED),
    LEAVE("genehmigte Ortsabwesenheit / Urlaub", Group.EXCUSED),
    UNEXCUSED("unentschuldigt", Group.UNEXCUSED);

    /** What an absence counts as. */
    public enum Group {
        PRESENT,
        EXCUSED,
        UNEXCUSED
    }

    private final String label;
    private final Group group;

    Attendance(String label, Group group) {
        this.label = label;
        this.group = group;
    }

    @Override
    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }

    public boolean isPresent() {
        return group == Group.PRESENT;
    }
}
