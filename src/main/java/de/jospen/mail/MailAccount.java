package de.jospen.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A mailbox to read by IMAP.
 *
 * @param tls without it only a server on this very machine is asked
 * @param address under which people write to it
 */
public record MailAccount(
        String host, int port, boolean tls, String user, String password, String folder, String address) {

    public MailAccount {
        if (!tls && !isThisMachine(host)) {
            throw new IllegalArgumentException("Ein Postfach auf einem anderen Rechner wird nur mit TLS gelesen.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
