package de.jospen.engine.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;

/**
 * What somebody gets to see when the server refuses or fails: a page in the look of our own pages for a browser, JSON for a
 * program. {@code message} is what the web apps show, {@code jospen} what our own pages read.
 */
public final class ErrorAnswer {

    private static final String PAGE = read("/errorpage.html");

    private ErrorAnswer() {}

    /** Does nothing when the answer is on its way already. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        StrictHeaders.set(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean page = wantsPage(request);
        byte[] body = (page ? page(status, sentence) : json(sentence)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The sentence for a status nobody said more about. */
    public static String sentence(int status) {
        return switch (status) {
            case 400 ->
                "Die Anfrage ist unvollständig oder unlesbar angekommen. Bitte laden Sie die Seite neu und versuchen"
                        + " Sie es noch einmal.";
            case 401 -> "Sie sind nicht angemeldet. Bitte melden Sie sich an und versuchen Sie es noch einmal.";
            case 403 ->
                "Das ist Ihnen nicht erlaubt, oder Ihre Anmeldung ist abgelaufen. Es wurde nichts geändert. Bitte"
                        + " melden Sie sich neu an.";
            case 404 -> "Das Gesuchte gibt es hier nicht oder nicht mehr.";
            case 405 -> "So lässt sich diese Adresse nicht aufrufen.";
            case 406, 415 -> "Dieses Format wird hier nicht angenommen.";
            case 409 ->
                "Jemand anderes hat im selben Moment dasselbe geändert. Ihre Änderung wurde nicht übernommen. Bitte"
                        + " laden Sie die Seite neu.";
            case 413 -> "Das ist zu groß und wurde nicht angenommen. Es wurde nichts gespeichert.";
            case 429 -> "Das waren zu viele Versuche. Bitte warten Sie einen Moment.";
            case 503 ->
                "Die Anwendung ist gerade nicht bereit. Es wurde nichts gespeichert. Bitte versuchen Sie es in einer"
                        + " Minute noch einmal.";
            default ->
                status < 500
                        ? "Die Anfrage wurde nicht angenommen. Bitte laden Sie die Seite neu."
                        : "Das hat nicht geklappt, der Fehler liegt bei der Anwendung. Es wurde nichts gespeichert. Bitte"
                                + " versuchen Sie es noch einmal; bleibt es dabei, hilft die Administration.";
        };
    }

    static String json(String sentence) {
        String quoted = "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(sentence)) + "\"";
        return "{\"message\":" + quoted + ",\"jospen\":[{\"field\":\"\",\"message\":" + quoted + "}]}";
    }

    static String page(int status, String sentence) {
        return PAGE.replace("{title}", title(status)).replace("{sentence}", sentence);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Bitte anmelden";
            case 403 -> "Nicht erlaubt";
            case 404 -> "Nicht gefunden";
            case 413 -> "Zu groß";
            case 503 -> "Gerade nicht bereit";
            default -> status < 500 ? "Nicht angenommen" : "Das hat nicht geklappt";
        };
    }

    private static String read(String resource) {
        try (InputStream file = ErrorAnswer.class.getResourceAsStream(resource)) {
            return StreamUtils.copyToString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
