package de.jospen.coaching;

import de.jospen.participant.Attendance;
import de.jospen.participant.Confidential;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An appointment as it went.
 *
 * @param site where it was held; the effort counts for it (JSE-10, JSE-27)
 * @param durationMinutes null when the participant was absent
 * @param topics empty when the participant was absent
 * @param place null when absent or online
 * @param members adults of the household who took part, each with consent (JSE-05)
 * @param notes internal, never leave the house; null when there are none
 * @param nextSessionOn null when coaching ends here
 */
record CoachingSession(
        SessionKind kind,
        String site,
        LocalDate heldOn,
        Attendance attendance,
        Integer durationMinutes,
        @Confidential Set<CoachingTopic> topics,
        @Confidential SessionPlace place,
        @Confidential Set<UUID> members,
        @Confidential String notes,
        NextStep nextStep,
        LocalDate nextSessionOn) {}
