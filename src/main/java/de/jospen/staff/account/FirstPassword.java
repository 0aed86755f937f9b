package de.jospen.staff.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password for the first login: read aloud or typed from paper without mistaking one letter for another. */
final class FirstPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String BIG = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    private FirstPassword() {}

    /** Three words and a number, about 80 bits; fits the password rule. */
    static String next() {
        return chars(BIG, 1) + chars(SMALL, 4) + "-" + chars(BIG, 1) + chars(SMALL, 4) + "-" + chars(BIG, 1)
                + chars(SMALL, 4) + "-" + chars(DIGITS, 4);
    }

    private static String chars(String from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(from.charAt(RANDOM.nextInt(from.length()))))
                .collect(Collectors.joining());
    }
}
