package de.jospen.enquiry;

import java.time.LocalDate;

/** An enquiry as it comes in. */
record NewEnquiry(String site, EnquiryChannel channel, Requester requester, LocalDate receivedOn, String question) {}
