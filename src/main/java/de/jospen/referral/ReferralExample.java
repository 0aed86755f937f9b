package de.jospen.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A file of invented people to try the import with; referred today, so that it fits the project at any time. */
@Component
class ReferralExample {

    private static final ClassPathResource FILE = new ClassPathResource("referral/zuweisungen-beispiel.csv");
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Clock clock;

    ReferralExample(Clock clock) {
        this.clock = clock;
    }

    byte[] file() {
        try {
            return FILE.getContentAsString(StandardCharsets.UTF_8)
                    .replace("heute", GERMAN.format(LocalDate.now(clock)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
