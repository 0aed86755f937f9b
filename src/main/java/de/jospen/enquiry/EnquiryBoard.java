package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.List;

/**
 * The enquiries of some sites as counters, and the list behind them.
 *
 * @param total all the sites together
 */
record EnquiryBoard(EnquiryCounts total, List<Site> sites, List<Line> enquiries) {

    record Site(String name, EnquiryCounts counts) {}

    /** In German, for the page. */
    record Line(
            String number,
            String site,
            String channel,
            String requester,
            LocalDate receivedOn,
            LocalDate answerBy,
            String state,
            LocalDate answeredOn,
            boolean open,
            boolean unacknowledged,
            boolean overdue) {}
}
