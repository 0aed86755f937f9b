package de.jospen.engine.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Tells the browser a new session's id and, as the web apps' own filter would, its CSRF token. */
@Component
class WebSessionCookies implements HttpSessionIdResolver {

    static final String SESSION_COOKIE = "JSESSIONID";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    private final boolean secure;

    WebSessionCookies(ServerProperties server) {
        secure =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SESSION_COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure);
        cookies.setCookieSerializer(cookie);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        // Nothing else has a use for a session, so that a page of our own costs no look into the database
        return request.getRequestURI().startsWith("/camunda") ? cookies.resolveSessionIds(request) : List.of();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
        String token = (String) request.getSession().getAttribute(WebSessionRepository.CSRF_TOKEN);
        response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                        // for the web apps' scripts, which send it back in a header
                        .httpOnly(false)
                        .path("/camunda")
                        .sameSite("Lax")
                        .secure(secure)
                        .build()
                        .toString());
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
