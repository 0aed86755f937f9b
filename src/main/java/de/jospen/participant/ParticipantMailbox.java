package de.jospen.participant;

import de.jospen.mail.MailboxDirectory;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The address a participant gave, from the record of that very person and from nowhere else (DP-07, ADR 0019). */
@Component
public class ParticipantMailbox implements MailboxDirectory {

    private static final String PREFIX = "participant:";

    private final ParticipantRepository repository;

    ParticipantMailbox(ParticipantRepository repository) {
        this.repository = repository;
    }

    /** How a mail names this participant as its recipient. */
    public static String recipient(UUID participationId) {
        return PREFIX + participationId;
    }

    @Override
    public Optional<String> mailboxOf(String recipient) {
        if (!recipient.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return repository.emailOf(UUID.fromString(recipient.substring(PREFIX.length())));
    }
}
