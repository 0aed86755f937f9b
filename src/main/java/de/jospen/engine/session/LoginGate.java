package de.jospen.engine.session;

import de.jospen.engine.web.ErrorAnswer;
import de.jospen.engine.web.ReadBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the web apps' login: lets a try through or says in German how long to wait. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class LoginGate extends OncePerRequestFilter {

    static final String DEVICE_COOKIE = "jospen-geraet";

    private static final Pattern LOGIN = Pattern.compile("/camunda/+api/+\\w+/+auth/+user/+[^/]+/+login/.*");
    private static final Pattern USERNAME = Pattern.compile("(?:^|&)username=([^&]*)");
    private static final String LOGIN_PATH = "/camunda/api";
    private static final Duration DEVICE_KEPT = Duration.ofDays(180);

    private final LoginThrottle throttle;
    private final boolean secure;

    LoginGate(LoginThrottle throttle, ServerProperties server) {
        this.throttle = throttle;
        this.secure =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !LOGIN.matcher(
                                request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String user = username(new String(body, StandardCharsets.ISO_8859_1));
        String device = device(request);
        Instant now = Instant.now();
        LoginThrottle.Attempt attempt;
        try {
            attempt = throttle.begin(user, request.getRemoteAddr(), device, now);
        } catch (LoginThrottle.TooEarly e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            ErrorAnswer.write(
                    request,
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Zu viele Versuche. Bitte in " + seconds(e.seconds()) + " noch einmal.");
            return;
        }
        var answer = new LoginAnswer(response, () -> remember(response, user, device, now));
        boolean answered = false;
        try {
            chain.doFilter(new ReadBody(request, body), answer);
            answered = true;
        } finally {
            settle(attempt, answered ? answer.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void settle(LoginThrottle.Attempt attempt, int status) {
        switch (status) {
            case HttpServletResponse.SC_OK -> throttle.right(attempt);
            case HttpServletResponse.SC_UNAUTHORIZED -> throttle.wrong(attempt);
            default -> throttle.undecided(attempt);
        }
    }

    /** Before the answer leaves, so that the cookie goes with it. */
    private void remember(HttpServletResponse response, String user, String device, Instant now) {
        String kept = device == null ? UUID.randomUUID().toString() : device;
        throttle.know(user, kept, now);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE_COOKIE, kept)
                        .path(LOGIN_PATH)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(secure)
                        .maxAge(DEVICE_KEPT)
                        .build()
                        .toString());
    }

    private static String username(String form) {
        var named = USERNAME.matcher(form);
        if (!named.find()) {
            return "";
        }
        try {
            return URLDecoder.decode(named.group(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return named.group(1);
        }
    }

    private static String device(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> DEVICE_COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == 36)
                        .findFirst()
                        .orElse(null);
    }

    private static String seconds(long seconds) {
        return seconds == 1 ? "einer Sekunde" : seconds + " Sekunden";
    }
}
