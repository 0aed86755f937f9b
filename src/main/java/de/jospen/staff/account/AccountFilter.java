package de.jospen.staff.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything the web apps and our own pages ask the server. Whoever has a first password changes it before
 * anything else; the session of a locked account ends with its next request; each login is noted.
 */
@Component
class AccountFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccountFilter.class);

    /** Tells our pages and the web apps to open the page „Mein Konto“. */
    private static final String HEADER = "X-Jospen-Account";

    private static final String LOGIN = "/camunda/api/admin/auth/user/";
    private static final List<String> BEFORE_THE_CHANGE =
            List.of(OwnAccountEndpoint.PATH, "/camunda/api/jospen/csrf-token");

    private final AccountRepository accounts;

    AccountFilter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        Optional<String> userId = userId(request);
        if (userId.isPresent()) {
            AccountRepository.Account account = accounts.of(userId.get());
            if (account.locked()) {
                request.getSession().invalidate();
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            if (account.mustChangePassword() && !isOpenBeforeTheChange(path)) {
                refuse(response);
                return;
            }
        }
        chain.doFilter(request, response);
        if (path.startsWith(LOGIN) && path.contains("/login/") && response.getStatus() == HttpServletResponse.SC_OK) {
            userId(request).ifPresent(this::note);
        }
    }

    private void note(String userId) {
        try {
            accounts.loggedIn(userId);
        } catch (DataAccessException e) {
            // Two logins at once; the other one has noted it
            LOG.debug("Login not noted", e);
        }
    }

    private static boolean isOpenBeforeTheChange(String path) {
        return path.startsWith(LOGIN)
                || BEFORE_THE_CHANGE.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader(HEADER, "change-password");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"message\":\"Bitte ändern Sie zuerst unter „Mein Konto“ das Passwort, das Sie von der"
                        + " Administration bekommen haben.\"}");
    }

    private static Optional<String> userId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .map(authentication -> authentication.getIdentityId())
                        .findFirst();
    }

    /** As the container understood it, without parameters and dots. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
