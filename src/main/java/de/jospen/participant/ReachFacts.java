package de.jospen.participant;

import java.util.Set;

/**
 * Where and when a participant can work, as far as it is known.
 *
 * @param travelModes empty when not known
 * @param travelMinutes how long one way may take, null when not known
 * @param weeklyHours hours a week at most, null when not known
 * @param availability on which days and at which times, in words, or null
 * @param childcareNeeded whether working hours must suit childcare, null when not known
 * @param german null when not known
 */
public record ReachFacts(
        Set<TravelMode> travelModes,
        Integer travelMinutes,
        Integer weeklyHours,
        String availability,
        Boolean childcareNeeded,
        CefrLevel german) {

    public static final ReachFacts UNKNOWN = new ReachFacts(Set.of(), null, null, null, null, null);

    /** What this one does not know, the other may. */
    public ReachFacts or(ReachFacts other) {
        return new ReachFacts(
                travelModes.isEmpty() ? other.travelModes : travelModes,
                travelMinutes == null ? other.travelMinutes : travelMinutes,
                weeklyHours == null ? other.weeklyHours : weeklyHours,
                availability == null ? other.availability : availability,
                childcareNeeded == null ? other.childcareNeeded : childcareNeeded,
                german == null ? other.german : german);
    }
}
