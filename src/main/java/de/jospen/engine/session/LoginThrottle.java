package de.jospen.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Makes guessing passwords slow without giving anybody the means to lock somebody out. Wrong passwords cost a growing wait
 * for this user from this address; tries on one user from many addresses, and on many users from one, cost one as well. A
 * device the user has logged in with before has a count of its own, so that strangers' tries never keep its owner out.
 * Nothing lasts longer than a minute, and all is forgotten fifteen minutes after the last wrong password.
 */
@Service
class LoginThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    static final int ATTACK = 20;

    private static final String ALERT = "alert";
    /** Others who count the same in the same moment, such as colleagues behind one address in the morning. */
    private static final int MOST_ROUNDS = 20;

    private static final Duration BETWEEN_ALERTS = Duration.ofHours(1);

    /**
     * One count of wrong passwords.
     *
     * @param free wrong passwords that cost nothing
     * @param longest wait in seconds
     * @param manyClients whether it adds up what comes from several browsers
     */
    private record Rule(String subject, int free, int longest, boolean manyClients) {

        Duration waitAfter(int failures) {
            int beyond = failures - free;
            return beyond <= 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(longest, 1L << Math.min(beyond, 10)));
        }
    }

    /** A try that may go on, counted as wrong until it proves right. */
    record Attempt(List<Counted> counted, Instant at) {}

    private record Counted(Rule rule, LoginFailureRepository.Failures before) {}

    /** @param seconds to wait; the password was not even looked at */
    static final class TooEarly extends Exception {

        private final long seconds;

        TooEarly(Duration wait) {
            super("too early");
            this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        }

        long seconds() {
            return seconds;
        }
    }

    private final LoginFailureRepository failures;
    private final ApplicationEventPublisher events;

    LoginThrottle(LoginFailureRepository failures, ApplicationEventPublisher events) {
        this.failures = failures;
        this.events = events;
    }

    /**
     * Counts before the password is checked, so that many tries at once get no further than one after the other.
     *
     * @param device value of the device's cookie, null if there is none
     */
    Attempt begin(String user, String address, String device, Instant now) throws TooEarly {
        var counted = new ArrayList<Counted>();
        try {
            for (Rule rule : rules(user.toLowerCase(Locale.ROOT), address, device)) {
                counted.add(new Counted(rule, count(rule, now)));
            }
        } catch (TooEarly e) {
            takeBack(counted);
            throw e;
        }
        return new Attempt(counted, now);
    }

    void wrong(Attempt attempt) {
        boolean attack = attempt.counted().stream()
                .filter(count -> count.rule().manyClients())
                .anyMatch(count -> count.before().count() + 1 >= ATTACK);
        if (attack) {
            Instant next = attempt.at().plus(BETWEEN_ALERTS);
            var last = failures.find(ALERT, attempt.at());
            if (!last.blockedUntil().isAfter(attempt.at()) && failures.count(ALERT, last, next, next, attempt.at())) {
                LOG.warn("Many wrong passwords for one user; the next warning comes in an hour at the earliest");
                events.publishEvent(new LoginsUnderAttack(attempt.at()));
            }
        }
    }

    /** Neither right nor wrong: the password was not checked. */
    void undecided(Attempt attempt) {
        takeBack(attempt.counted());
    }

    /** Ends the wait for this person here; what strangers tried elsewhere stays counted. */
    void right(Attempt attempt) {
        Counted own = attempt.counted().get(0);
        failures.forget(own.rule().subject());
        takeBack(attempt.counted().subList(1, attempt.counted().size()));
    }

    private List<Rule> rules(String user, String address, String device) {
        if (device != null && failures.knowsDevice(deviceOf(user, device))) {
            return List.of(new Rule("device:" + deviceOf(user, device), 3, 60, false));
        }
        return List.of(
                new Rule("client:" + user + "|" + address, 3, 60, false),
                new Rule("user:" + user, 10, 20, true),
                new Rule("address:" + address, 30, 20, true));
    }

    void know(String user, String device, Instant now) {
        failures.keepDevice(deviceOf(user.toLowerCase(Locale.ROOT), device), now);
    }

    private static String deviceOf(String user, String device) {
        return user + "|" + device;
    }

    private LoginFailureRepository.Failures count(Rule rule, Instant now) throws TooEarly {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var known = failures.find(rule.subject(), now);
            if (known.blockedUntil().isAfter(now)) {
                throw new TooEarly(Duration.between(now, known.blockedUntil()));
            }
            Duration wait = rule.waitAfter(known.count() + 1);
            if (failures.count(rule.subject(), known, now.plus(wait), now.plus(FORGOTTEN_AFTER), now)) {
                return known;
            }
        }
        throw new TooEarly(Duration.ofSeconds(1));
    }

    private void takeBack(List<Counted> counted) {
        counted.forEach(count -> failures.takeBack(count.rule().subject(), count.before()));
    }
}
