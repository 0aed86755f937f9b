package de.jospen.operation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What an address of the database says about where it leads and how safe the way there is. */
final class PostgresUrl {

    private static final String PREFIX = "jdbc:postgresql:";

    private final String url;

    PostgresUrl(String url) {
        this.url = url;
    }

    static boolean isOne(String url) {
        return url.startsWith(PREFIX);
    }

    /** Without ports; the driver takes localhost where none is named. */
    Collection<String> hosts() {
        if (!url.startsWith(PREFIX + "//")) {
            return List.of(hasParameter("service") ? "service" : "localhost");
        }
        String authority = url.substring(PREFIX.length() + 2).split("[/?]", 2)[0];
        return Arrays.stream(authority.split(","))
                .map(host -> host.replaceFirst(":\\d*$", ""))
                .map(host -> host.isEmpty() ? "localhost" : host.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the server must show a certificate of its name that somebody vouches for; less than that stops nobody. */
    boolean isVerified() {
        return "verify-full".equals(parameter("sslmode"))
                && !parameter("sslfactory").contains("NonValidating");
    }

    /** Whether the certificate's issuer is named in the address itself. */
    boolean namesIssuer() {
        return hasParameter("sslrootcert") || hasParameter("sslfactory");
    }

    private boolean hasParameter(String name) {
        return !parameter(name).isEmpty();
    }

    /** The driver takes the last of several. */
    private String parameter(String name) {
        int question = url.indexOf('?');
        return question < 0
                ? ""
                : Arrays.stream(url.substring(question + 1).split("&"))
                        .filter(parameter -> parameter.startsWith(name + "="))
                        .map(parameter -> parameter.substring(name.length() + 1))
                        .reduce("", (first, last) -> last);
    }
}
