package de.jospen.mail;

import java.util.Optional;

/**
 * Knows the mailboxes of some recipients. A mail names its recipient by an id; only beans of this kind turn it into an
 * address, from the configuration or from the record of the very person, never from what came with the mail (DP-07).
 */
public interface MailboxDirectory {

    /**
     * @param recipient id of an organisation, or {@code staff:<user id>}, {@code participant:<participation id>},
     *     {@code enquiry:<enquiry id>}
     * @return empty if this directory does not know the recipient or has no address
     */
    Optional<String> mailboxOf(String recipient);
}
