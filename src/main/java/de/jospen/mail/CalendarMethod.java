package de.jospen.mail;

/** What a calendar file asks the recipient's calendar to do (RFC 5546). */
enum CalendarMethod {
    /** Enter the appointment, or change the one with the same UID. */
    REQUEST,
    /** Take it out. */
    CANCEL;

    String contentType() {
        return "text/calendar; method=" + this + "; charset=UTF-8";
    }
}
