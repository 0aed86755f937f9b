package de.jospen.enquiry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An enquiry in the lists and counters: nothing of who asked and what.
 *
 * @param answeredOn null unless answered
 */
record EnquiryEntry(
        String number,
        String site,
        EnquiryChannel channel,
        RequesterKind requesterKind,
        LocalDate receivedOn,
        LocalDate answerBy,
        EnquiryState state,
        LocalDate answeredOn) {

    boolean isOpen() {
        return state == EnquiryState.RECEIVED || state == EnquiryState.IN_PROGRESS;
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(answerBy);
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
