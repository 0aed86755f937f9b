package de.jospen.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Received mails as files, still encrypted, one per mail. The cases outlive a restart, so what was sent about them does
 * too; only the outsides are kept in memory, for the lists.
 */
final class KeptMails {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMails.class);
    private static final String ENDING = ".eml";
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final Path folder;
    private final ConcurrentSkipListMap<Integer, KeptMail> mails = new ConcurrentSkipListMap<>();
    private int last;

    KeptMails(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (int number : numbers()) {
                last = Math.max(last, number);
                take(number);
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Cannot read the demo's mails in " + folder, e);
        }
    }

    synchronized void keep(String mailbox, Instant arrived, MimeMessage mail) throws IOException, MessagingException {
        int number = ++last;
        Path half = folder.resolve(number + ".part");
        try (var file = Files.newOutputStream(half)) {
            file.write((KeptMail.MAILBOX + ": " + mailbox + "\r\n" + KeptMail.ARRIVED + ": " + arrived + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            mail.writeTo(file);
        }
        // Whoever ends the process in between leaves no half mail for the next start
        Files.move(half, file(number), StandardCopyOption.ATOMIC_MOVE);
        mails.put(number, outside(number));
    }

    List<KeptMail> newestFirst() {
        return List.copyOf(mails.descendingMap().values());
    }

    Optional<KeptMail> find(int number) {
        return Optional.ofNullable(mails.get(number));
    }

    /** @throws UnreadableMail if somebody took the file away */
    MimeMessage read(KeptMail mail) {
        try (var stream = Files.newInputStream(file(mail.number()))) {
            return new MimeMessage(NO_SERVER, stream);
        } catch (IOException | MessagingException e) {
            throw new UnreadableMail("Die Datei dieser E-Mail ist nicht mehr da oder nicht lesbar.", e);
        }
    }

    /** Numbers are not given twice: a link to an old mail does not lead to a new one. */
    synchronized void clear() {
        try {
            for (int number : mails.keySet()) {
                Files.deleteIfExists(file(number));
            }
            mails.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the folder. */
    synchronized void remove() {
        try {
            mails.clear();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that somebody else put there must not stop the start. */
    private void take(int number) throws IOException, MessagingException {
        try {
            mails.put(number, outside(number));
        } catch (DateTimeParseException e) {
            LOG.warn("{} was not received by the demo's mail server and is left out", file(number));
        }
    }

    private KeptMail outside(int number) throws IOException, MessagingException {
        try (var stream = Files.newInputStream(file(number))) {
            return KeptMail.of(number, new InternetHeaders(stream));
        }
    }

    private List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}\\.eml"))
                    .map(name -> Integer.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ENDING);
    }
}
