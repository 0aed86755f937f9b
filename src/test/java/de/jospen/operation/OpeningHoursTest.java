package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser gets that comes too early. */
class OpeningHoursTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

    @ParameterizedTest
    @CsvSource({"demo, Die Demo wird gerade eingerichtet.", "production, Jö-Sp-En wird gerade gestartet."})
    void saysSoAndLoadsItselfAgain(String profile, String sentence) throws Exception {
        var response = ask(profile, "/camunda/api/engine/engine/default/task", new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(sentence)
                .contains("<html lang=\"de\">");
        assertThat(response.getHeader("Refresh")).isEqualTo("3");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void letsEverybodyInWhenAllIsDoneAndNobodyWhenItEnds() throws Exception {
        change(ReadinessState.ACCEPTING_TRAFFIC);
        var chain = new MockFilterChain();
        assertThat(ask("demo", "/", chain).getStatus()).isEqualTo(200);
        assertThat(chain.getRequest()).isNotNull();

        change(ReadinessState.REFUSING_TRAFFIC);
        assertThat(ask("demo", "/", new MockFilterChain()).getStatus()).isEqualTo(503);
    }

    private void change(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }

    private MockHttpServletResponse ask(String profile, String path, MockFilterChain chain)
            throws ServletException, IOException {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var response = new MockHttpServletResponse();
        new OpeningHours(availability, environment).doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
