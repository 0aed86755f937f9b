package de.jospen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is not there: the web apps' set-up page, where plain 7.24.0 lets a stranger make himself administrator
 * (CVE-2026-77226), the long poll for external tasks, which no model uses, and any path with a control character. Every
 * spelling is undone first, since the servlets behind do not agree on what they understand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedPaths extends OncePerRequestFilter {

    private static final Pattern CLOSED =
            Pattern.compile("(^|/)(setup|fetchandlock)(/|$)|[\\p{Cntrl}\\p{Zl}\\p{Zp}]", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ENCODINGS = 5;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String understood = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isClosed(understood) || isClosed(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean isClosed(String path) {
        String plain = path;
        for (int time = 0; time < MOST_ENCODINGS; time++) {
            String decoded = decode(plain);
            if (decoded.equals(plain)) {
                break;
            }
            plain = decoded;
        }
        plain = plain.replace('\\', '/').replaceAll(";[^/]*", "").toLowerCase(Locale.ROOT);
        return CLOSED.matcher(plain).find()
                || CLOSED.matcher(plain.replaceAll("[\\s\\p{Z}.]+(?=/|$)", "")).find();
    }

    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
