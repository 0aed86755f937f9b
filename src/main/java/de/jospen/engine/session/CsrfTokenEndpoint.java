package de.jospen.engine.session;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives our own pages outside of the web apps the session's CSRF token: its cookie is for {@code /camunda} only, and the web
 * apps tell it in a header no more than once per session. Another site's page can send requests but not read answers.
 */
@RestController
@OpenTo({
    Role.COACH,
    Role.LEAD,
    Role.MANAGEMENT,
    Role.JOBCENTER,
    Role.DISTRICT,
    Role.CITY_DEPARTMENT,
    Role.DATA_PROTECTION,
    Role.ADMINISTRATION
})
class CsrfTokenEndpoint {

    @GetMapping("/camunda/api/jospen/csrf-token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void token(HttpServletRequest request, HttpServletResponse response) {
        var token = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (token != null) {
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token.toString());
        }
    }
}
