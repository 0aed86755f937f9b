package de.jospen.enquiry;

/**
 * Who asked; for the coach and the lead of the site only.
 *
 * @param email null when the answer goes another way
 * @param caseReference of the participation it is about, or null
 */
record Requester(RequesterKind kind, String name, String email, String phone, String caseReference) {

    boolean reachableByMail() {
        return email != null;
    }
}
