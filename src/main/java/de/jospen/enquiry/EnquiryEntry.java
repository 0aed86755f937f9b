package de.jospen.enquiry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An enquiry in the lists and counters: nothing of who asked and what.
 *
 * @param acknowledgedOn null until the requester knows that it is here
 * @param answeredOn null unless answered
 */
record EnquiryEntry(
        String number,
        String site,
        EnquiryChannel channel,
        RequesterKind requesterKind,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        LocalDate acknowledgedOn,
        LocalDate answerBy,
        EnquiryState state,
        LocalDate answeredOn) {

    boolean isOpen() {
        return state == EnquiryState.RECEIVED || state == EnquiryState.IN_PROGRESS;
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(answerBy);
    }

    /** The requester has not even heard that the enquiry is here. */
    boolean isUnacknowledged(LocalDate today) {
        return isOpen() && acknowledgedOn == null && today.isAfter(acknowledgeBy);
    }

    boolean isAnswered() {
        return state == EnquiryState.ANSWERED;
    }

    boolean isAnsweredInTime() {
        return isAnswered() && !answeredOn.isAfter(answerBy);
    }

    long daysToAnswer() {
        return ChronoUnit.DAYS.between(receivedOn, answeredOn);
    }
}
