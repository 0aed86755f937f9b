package de.jospen.coaching;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was agreed with the Jobcenter about a case (JSE-24).
 *
 * @param attendedBy functions, never names
 * @param nextConferenceOn null when none is planned
 */
record CaseConference(
        LocalDate heldOn, Set<ConferenceFunction> attendedBy, String agreements, LocalDate nextConferenceOn) {}
