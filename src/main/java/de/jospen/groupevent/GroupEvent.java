package de.jospen.groupevent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A workshop, or a visit to a firm, in one of the sites.
 *
 * @param number e.g. {@code VA-2018-0003}
 * @param hostSite id of the site it counts for
 * @param hostCompany null for a workshop without one
 * @param trainer name of who leads it, or null
 * @param invitedSites whose participants are invited, first those of the other sites (JSE-16)
 * @param stateReason why it was cancelled or not held, else null
 * @param calendarSequence rises with every change of time or place
 */
record GroupEvent(
        UUID id,
        String number,
        EventKind kind,
        String hostSite,
        String hostCompany,
        String topic,
        String place,
        Instant beginsAt,
        Instant endsAt,
        int capacity,
        String trainer,
        Instant registrationClosesAt,
        Set<String> invitedSites,
        EventState state,
        String stateReason,
        int calendarSequence) {}
