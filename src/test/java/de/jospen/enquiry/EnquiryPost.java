package de.jospen.enquiry;

import de.jospen.mail.MailAccount;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Writes to a mailbox as people outside do, byte by byte, and looks into it as a colleague does. */
record EnquiryPost(int smtpPort, MailAccount account) {

    void send(String messageId, String rest) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        String headers = (messageId == null ? "" : "Message-ID: " + messageId + "\n")
                + "From: =?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@firma.example>\nSubject: Stellen\n";
        Session session = Session.getInstance(properties);
        MimeMessage mail =
                new MimeMessage(session, new ByteArrayInputStream((headers + rest).getBytes(StandardCharsets.UTF_8)));
        // The short way would write a Message-ID of its own
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, InternetAddress.parse(account.address()));
        }
    }

    int count(Flag flag, boolean set) throws Exception {
        List<Message> counted = new ArrayList<>();
        inFolder(message -> {
            if (message.isSet(flag) == set) {
                counted.add(message);
            }
        });
        return counted.size();
    }

    void markUnread() throws Exception {
        inFolder(message -> message.setFlag(Flag.SEEN, false));
    }

    private interface Deed {
        void on(Message message) throws Exception;
    }

    private void inFolder(Deed deed) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                for (Message message : folder.getMessages()) {
                    deed.on(message);
                }
            }
        }
    }
}
