package de.jospen.staff.account;

import de.jospen.mail.MailboxDirectory;
import de.jospen.staff.account.AddressChangeRepository.AddressChange;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The two addresses of a change that somebody asked for, kept with it so that a late mail does not go to the other. */
@Component
class AddressChangeMailboxes implements MailboxDirectory {

    private static final String PREFIX = "address-change:";
    private static final String OLD = ":old";
    private static final String NEW = ":new";

    private final AddressChangeRepository changes;

    AddressChangeMailboxes(AddressChangeRepository changes) {
        this.changes = changes;
    }

    static String oldAddress(UUID change) {
        return PREFIX + change + OLD;
    }

    static String newAddress(UUID change) {
        return PREFIX + change + NEW;
    }

    @Override
    public Optional<String> mailboxOf(String recipient) {
        if (!recipient.startsWith(PREFIX)) {
            return Optional.empty();
        }
        boolean isNew = recipient.endsWith(NEW);
        return changes.find(UUID.fromString(recipient.substring(PREFIX.length(), recipient.length() - NEW.length())))
                .map(isNew ? AddressChange::newAddress : AddressChange::oldAddress)
                .filter(StringUtils::hasText);
    }
}
