package de.jospen.enquiry;

/** Where an enquiry that came by mail is taken in. */
interface EnquiryIntake {

    /**
     * Writes the enquiry down and starts its process, in the caller's transaction.
     *
     * @return its number
     */
    String receive(IncomingEnquiry mail);
}
