package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A question about work in the region, from whomever (JSE-23).
 *
 * @param number {@code EA-2018-0001}, by the year of receipt
 * @param site who takes care; changes when it is passed on
 * @param answerBy last working day of the promised time
 * @param answer null until one is written
 * @param answerVersion how many answers have been written
 */
record LabourMarketEnquiry(
        UUID id,
        String number,
        String site,
        EnquiryChannel channel,
        Requester requester,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        String question,
        EnquiryState state,
        LocalDate acknowledgedOn,
        EnquiryAnswer answer,
        int answerVersion,
        String duplicateOf,
        LocalDate closedOn) {

    boolean isOpen() {
        return state == EnquiryState.RECEIVED || state == EnquiryState.IN_PROGRESS;
    }
}
