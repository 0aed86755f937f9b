package de.jospen.groupevent;

import de.jospen.workflow.Variable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Routing codes and messages of {@code groupEvent}, {@code eventInvitation} and {@code seatOffer}. */
final class GroupEventProcess {

    static final String EVENT_PLANNED = "eventPlanned";
    static final String EVENT_CHANGE_REPORTED = "eventChangeReported";
    static final String INVITATION_WITHDRAWN = "invitationWithdrawn";
    static final String SEAT_FREED = "seatFreed";
    static final String SEAT_OFFER_WITHDRAWN = "seatOfferWithdrawn";

    static final Variable<Instant> REGISTRATION_CLOSES_AT = Variable.moment("registrationClosesAt");
    static final Variable<LocalDate> REGISTRATION_DAY = Variable.day("registrationDay");
    static final Variable<Instant> REMINDER_AT = Variable.moment("reminderAt");
    static final Variable<LocalDate> EVENT_DAY = Variable.day("eventDay");
    static final Variable<Boolean> CARRIED_OUT = Variable.flag("carriedOut");
    static final Variable<EventDecision> EVENT_DECISION = Variable.code("eventDecision", EventDecision.class);
    static final Variable<Boolean> INVITING_DONE = Variable.flag("invitingDone");
    static final Variable<UUID> REGISTRATION_ID = Variable.id("registrationId");
    static final Variable<UUID> OFFER_ID = Variable.id("offerId");
    static final Variable<Instant> ANSWER_UNTIL = Variable.moment("answerUntil");
    static final Variable<LocalDate> ANSWER_DAY = Variable.day("answerDay");
    static final Variable<Boolean> SEAT_ACCEPTED = Variable.flag("seatAccepted");

    private GroupEventProcess() {}
}
