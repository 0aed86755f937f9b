package de.jospen.staff.account;

import de.jospen.engine.account.AccountEvent;
import de.jospen.engine.account.AccountRules;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.staff.StaffDirectory;
import de.jospen.staff.StaffMailboxes;
import de.jospen.staff.account.AddressChangeRepository.AddressChange;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.NotYours;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** What everybody may change about themselves: the password, and the mail address once the new one has answered. */
@Service
class OwnAccount {

    static final Duration CODE_HOLDS = Duration.ofHours(24);

    /** So that nobody floods a stranger's mailbox. */
    private static final int MOST_REQUESTS = 3;

    private static final int LONGEST_PASSWORD = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StaffDirectory directory;
    private final IdentityService identityService;
    private final AccountRules rules;
    private final AccountRepository accounts;
    private final AddressChangeRepository changes;
    private final MailService mails;
    private final StaffMailboxes mailboxes;
    private final Clock clock;

    OwnAccount(
            StaffDirectory directory,
            IdentityService identityService,
            AccountRules rules,
            AccountRepository accounts,
            AddressChangeRepository changes,
            MailService mails,
            StaffMailboxes mailboxes,
            Clock clock) {
        this.directory = directory;
        this.identityService = identityService;
        this.rules = rules;
        this.accounts = accounts;
        this.changes = changes;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** A new address that waits for its confirmation. */
    Optional<String> waitingAddress(String userId) {
        return changes.open(userId, sinceCodesHold()).map(AddressChange::newAddress);
    }

    /** @throws FormRejected when the old one is wrong or the new one too weak; a wrong one counts like at the login */
    @Transactional(noRollbackFor = FormRejected.class)
    public void changePassword(String userId, String oldPassword, String newPassword) {
        User user = user(userId);
        if (!StringUtils.hasText(oldPassword)
                || !directory.unguarded(() -> identityService.checkPassword(userId, oldPassword))) {
            throw new FormRejected("oldPassword", "Das bisherige Passwort stimmt nicht.");
        }
        if (!StringUtils.hasText(newPassword)
                || newPassword.length() > LONGEST_PASSWORD
                || !identityService
                        .checkPasswordAgainstPolicy(newPassword, user)
                        .isValid()) {
            throw new FormRejected("newPassword", AccountRules.PASSWORD);
        }
        if (newPassword.equals(oldPassword)) {
            throw new FormRejected("newPassword", "Bitte ein anderes Passwort als das bisherige wählen.");
        }
        user.setPassword(newPassword);
        save(user);
        accounts.mustChangePassword(userId, false);
        accounts.add(userId, AccountEvent.PASSWORD_CHANGED, "", userId);
    }

    /** Asks the new address, tells the old one; until the answer nothing changes. */
    @Transactional
    public void requestAddress(String userId, String address) {
        rules.addressFault(address).ifPresent(fault -> {
            throw new FormRejected("address", fault);
        });
        String old = Objects.requireNonNullElse(user(userId).getEmail(), "");
        if (address.equalsIgnoreCase(old)) {
            throw new FormRejected("address", "Das ist schon Ihre E-Mail-Adresse.");
        }
        Instant now = clock.instant();
        if (changes.countSince(userId, sinceCodesHold()) >= MOST_REQUESTS) {
            throw new FormRejected(
                    "address",
                    "Bitte höchstens %d Anträge in 24 Stunden; die Administration kann die Adresse eintragen."
                            .formatted(MOST_REQUESTS));
        }
        changes.close(userId, now);
        String code = newCode();
        var change = new AddressChange(UUID.randomUUID(), userId, old, address, now);
        changes.insert(change, hash(code));
        mails.enqueue(new Mail(
                "address:" + change.id() + ":new",
                MailTemplate.ADDRESS_CONFIRMATION,
                AddressChangeMailboxes.newAddress(change.id()),
                null,
                Map.of("link", Fact.link("/jospen/konto.html#code=" + code))));
        if (!old.isEmpty()) {
            mails.enqueue(new Mail(
                    "address:" + change.id() + ":old",
                    MailTemplate.ADDRESS_NOTICE,
                    AddressChangeMailboxes.oldAddress(change.id()),
                    null,
                    Map.of("link", Fact.link("/jospen/konto.html"))));
        }
        accounts.add(userId, AccountEvent.ADDRESS_REQUESTED, "", userId);
    }

    /** @throws FormRejected when the code is not this person's, was used, replaced, or is older than a day */
    @Transactional
    public void confirmAddress(String userId, String code) {
        AddressChange change = Optional.ofNullable(code)
                .flatMap(given -> changes.lock(userId, hash(given), sinceCodesHold()))
                .orElseThrow(() -> new FormRejected(
                        "code",
                        "Dieser Link gilt nicht oder nicht mehr. Bitte die neue Adresse noch einmal beantragen."));
        changes.close(userId, clock.instant());
        User user = user(userId);
        user.setEmail(change.newAddress());
        save(user);
        accounts.add(userId, AccountEvent.ADDRESS_CONFIRMED, "", userId);
        mailboxes.forget();
    }

    private User user(String userId) {
        return directory.find(userId).orElseThrow(NotYours::new);
    }

    private void save(User user) {
        directory.unguarded(() -> {
            identityService.saveUser(user);
            return null;
        });
    }

    private Instant sinceCodesHold() {
        return clock.instant().minus(CODE_HOLDS);
    }

    private static String newCode() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
