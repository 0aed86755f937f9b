package de.jospen.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A mail server inside the demo's process, reachable from this machine only. It takes every mail, keeps it and passes
 * nothing on; the enquiries' mailbox is read from here. Runs as soon as it exists, hence before the sender that needs its port.
 */
@Component
@Profile("demo")
public class LocalMailServer {

    static final String HOST = "127.0.0.1";
    static final String ENQUIRIES = "anfragen@jospen.example";

    private final GreenMail server;
    private final KeptMails kept;
    private final boolean forgetful;

    /**
     * @param port 0 for any free one
     * @param folder where mails outlive the process; empty if they need not
     */
    LocalMailServer(@Value("${jospen.demo.mail-port:0}") int port, @Value("${jospen.demo.mail-folder:}") String folder)
            throws IOException {
        forgetful = folder.isEmpty();
        kept = new KeptMails(forgetful ? Files.createTempDirectory("jospen-mails") : Path.of(folder));
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)
        });
        MessageDeliveryHandler delivery = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            keep(mail, recipient);
            return delivery.handle(mail, recipient);
        });
        server.start();
        server.setUser(ENQUIRIES, ENQUIRIES, ENQUIRIES);
    }

    @PreDestroy
    void stop() {
        server.stop();
        if (forgetful) {
            kept.remove();
        }
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Where {@link #ENQUIRIES} is read; its password is the address. */
    int imapPort() {
        return server.getImap().getPort();
    }

    /** Everything received since the start or the last {@link #clear()}. */
    public MimeMessage[] receivedMails() {
        return server.getReceivedMessages();
    }

    /** The mails of earlier starts too. */
    KeptMails kept() {
        return kept;
    }

    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        kept.clear();
    }

    private void keep(MovingMessage mail, MailAddress recipient) throws MessagingException {
        try {
            kept.keep(recipient.getEmail(), Instant.now(), mail.getMessage());
        } catch (IOException e) {
            throw new MessagingException("Cannot keep the mail", e);
        }
    }
}
