package de.jospen.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a mailbox. A mail stays unread until somebody has dealt with it, so that a broken line or a crash loses none; who
 * deals with it must therefore expect to see it again.
 */
@Component
public class Inbox {

    /** What became of a mail. */
    public enum Filing {
        TAKEN,
        /** Marked with the flag that mail programs show, for a person to look at. */
        SET_ASIDE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MAILS_PER_ROUND = 200;

    /**
     * Shows each unread mail once, oldest first; a mail whose reader fails stays unread, the others are shown all the same.
     *
     * @return whether the mailbox could be read
     */
    public boolean read(MailAccount account, Function<ReceivedMail, Filing> reader) {
        try (Store store = session(account).getStore()) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            Folder folder = store.getFolder(account.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Message[] unread = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
                Message[] round = Arrays.copyOf(unread, Math.min(unread.length, MAILS_PER_ROUND));
                FetchProfile profile = new FetchProfile();
                profile.add(FetchProfile.Item.ENVELOPE);
                profile.add(FetchProfile.Item.CONTENT_INFO);
                folder.fetch(round, profile);
                for (Message message : round) {
                    read(store, (MimeMessage) message, reader);
                }
            } finally {
                // What others deleted in the folder is theirs to expunge
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
            return true;
        } catch (MessagingException e) {
            LOG.warn("The mailbox {} could not be read: {}", account, e.toString());
            return false;
        }
    }

    private static void read(Store store, MimeMessage message, Function<ReceivedMail, Filing> reader)
            throws MessagingException {
        ReceivedMail mail;
        try {
            mail = MailReading.of(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!store.isConnected()) {
                throw new MessagingException("The line broke", e);
            }
            LOG.warn("A mail that cannot be read was set aside", e);
            file(message, Filing.SET_ASIDE);
            return;
        }
        try {
            file(message, reader.apply(mail));
        } catch (RuntimeException e) {
            LOG.error("A mail stays unread because dealing with it failed", e);
        }
    }

    private static void file(MimeMessage message, Filing filing) throws MessagingException {
        Flags flags = new Flags(Flag.SEEN);
        if (filing == Filing.SET_ASIDE) {
            flags.add(Flag.FLAGGED);
        }
        message.setFlags(flags, true);
    }

    private static Session session(MailAccount account) {
        String protocol = account.tls() ? "imaps" : "imap";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        // Reading alone must not mark as read
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", "5000");
        properties.setProperty(prefix + "timeout", "20000");
        properties.setProperty(prefix + "writetimeout", "10000");
        return Session.getInstance(properties);
    }
}
