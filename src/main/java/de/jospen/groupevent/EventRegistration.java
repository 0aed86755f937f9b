package de.jospen.groupevent;

import de.jospen.participant.Attendance;
import java.util.UUID;

/**
 * One participant and one event.
 *
 * @param waitingRank place on the waiting list, null when not on it
 * @param byMail the participant wants the invitation by e-mail
 * @param mailRefused an e-mail could not be delivered; somebody has to call
 * @param seatsGiven how often a seat was given to this person
 * @param offerId the offer the seat is kept for, null unless it is
 * @param attendance null until recorded
 */
record EventRegistration(
        UUID id,
        UUID eventId,
        UUID participationId,
        String homeSite,
        RegistrationState state,
        Integer waitingRank,
        boolean byMail,
        boolean mailRefused,
        int seatsGiven,
        UUID offerId,
        Attendance attendance) {}
