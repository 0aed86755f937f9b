package de.jospen.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in before models, grants and checks are done, and in the demo its people are there: until then every address
 * answers with a page that says so and loads itself again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpeningHours extends OncePerRequestFilter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="de">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Einen Augenblick – Jö-Sp-En</title>
              <style>body { max-width: 34em; margin: 18vh auto 0; padding: 0 1em; font: 1.1em/1.5 sans-serif; color: #222 }</style>
            </head>
            <body>
              <h1>Einen Augenblick</h1>
              <p role="status">%s Diese Seite lädt sich von selbst neu.</p>
            </body>
            </html>
            """;

    private final ApplicationAvailability availability;
    private final byte[] page;

    OpeningHours(ApplicationAvailability availability, Environment environment) {
        this.availability = availability;
        String reason = environment.acceptsProfiles(Profiles.of("demo"))
                ? "Die Demo wird gerade eingerichtet. Beim ersten Start legt sie erfundene Personen an; das dauert eine"
                        + " halbe Minute, auf einem langsamen Rechner einige Minuten."
                : "Jö-Sp-En wird gerade gestartet.";
        this.page = PAGE.formatted(reason).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "3");
        response.setHeader("Refresh", "3");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors"
                        + " 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
