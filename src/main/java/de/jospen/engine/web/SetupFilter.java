package de.jospen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps' set-up page, where plain 7.24.0 lets a stranger make himself administrator, is not there
 * (CVE-2026-77226; security.md 1.2 c). Whatever spelling of the path the servlet would understand is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetupFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = (request.getServletPath() + "/" + request.getPathInfo()).toLowerCase(Locale.ROOT);
        String raw = request.getRequestURI().toLowerCase(Locale.ROOT);
        if (namesSetup(path) || namesSetup(raw)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean namesSetup(String path) {
        return path.contains("/admin/") && path.replaceAll(";[^/]*", "").matches(".*/setup(/.*)?");
    }
}
