package de.jospen.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A mail server inside the demo's process, reachable from this machine only. It takes every mail, keeps it in memory
 * and passes nothing on. Runs as soon as it exists, hence before the sender that needs its port.
 */
@Component
@Profile("demo")
public class LocalMailServer {

    static final String HOST = "127.0.0.1";

    private final GreenMail server;

    /** @param port 0 for any free one */
    LocalMailServer(@Value("${jospen.demo.mail-port:0}") int port) {
        server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything received since the start or the last {@link #clear()}. */
    public MimeMessage[] receivedMails() {
        return server.getReceivedMessages();
    }

    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
