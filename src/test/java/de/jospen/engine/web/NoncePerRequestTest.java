package de.jospen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class NoncePerRequestTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final int PEOPLE = 6;
    private static final int PAGES = 60;

    @LocalServerPort
    int port;

    @Test
    void everyPageCarriesTheNonceOfItsOwnHeaderHoweverManyAreServedAtOnce() throws Exception {
        List<HttpResponse<byte[]>> pages = new ArrayList<>();
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<List<HttpResponse<byte[]>>>> visits = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                visits.add(this::visit);
            }
            for (Future<List<HttpResponse<byte[]>>> visit : people.invokeAll(visits)) {
                pages.addAll(visit.get());
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(pages)
                .hasSize(PEOPLE * PAGES)
                .filteredOn(page -> !carriesItsNonce(page))
                .isEmpty();
    }

    private List<HttpResponse<byte[]>> visit() {
        var session = TasklistSession.anonymous(port);
        var pages = new ArrayList<HttpResponse<byte[]>>();
        for (int page = 0; page < PAGES; page++) {
            pages.add(session.get("/camunda/app/tasklist/default/"));
        }
        return pages;
    }

    private static boolean carriesItsNonce(HttpResponse<byte[]> page) {
        var header = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        return header.find()
                && new String(page.body(), StandardCharsets.UTF_8).contains("nonce=\"" + header.group(1) + "\"");
    }
}
