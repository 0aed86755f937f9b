package de.jospen.enquiry;

import de.jospen.mail.MailboxDirectory;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The address of whoever asked, from the record of that very enquiry and from nowhere else (DP-07). */
@Component
class RequesterMailbox implements MailboxDirectory {

    private static final String PREFIX = "enquiry:";

    private final EnquiryRepository enquiries;

    RequesterMailbox(EnquiryRepository enquiries) {
        this.enquiries = enquiries;
    }

    static String recipient(UUID enquiryId) {
        return PREFIX + enquiryId;
    }

    @Override
    public Optional<String> mailboxOf(String recipient) {
        if (!recipient.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return enquiries
                .findById(UUID.fromString(recipient.substring(PREFIX.length())))
                .map(enquiry -> enquiry.requester().email());
    }
}
