package de.jospen.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that may be used again, and that knows whether the server has got a whole mail. */
final class KeptTransport extends SMTPTransport {

    private String host;
    private int port;
    private boolean wholeMailSent;
    private Instant usedAt = Instant.EPOCH;

    KeptTransport(Session session, String protocol) {
        super(session, null, protocol, "smtps".equals(protocol));
    }

    void connectTo(String serverHost, int serverPort, String user, String password) throws MessagingException {
        host = serverHost;
        port = serverPort;
        connect(serverHost, serverPort, user, password);
    }

    boolean leadsTo(String serverHost, int serverPort) {
        return Objects.equals(host, serverHost) && port == serverPort;
    }

    /** Forgets the mail before. */
    void begin() {
        wholeMailSent = false;
    }

    /** From the dot on the server may have accepted the mail, whether we hear of it or not. */
    boolean isWholeMailSent() {
        return wholeMailSent;
    }

    void usedAt(Instant moment) {
        usedAt = moment;
    }

    boolean isIdleFor(Duration limit, Instant now) {
        return usedAt.plus(limit).isBefore(now);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        wholeMailSent = true;
        super.finishData();
    }
}
