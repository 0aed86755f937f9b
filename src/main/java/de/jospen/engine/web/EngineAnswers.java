package de.jospen.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jospen.engine.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody reads engine English: the answers of the engine's REST layer that tell of a failure are translated here, in one
 * place for Tasklist, Cockpit and Admin, and whatever is thrown through to here becomes an answer too. The log learns which
 * classes failed, not what they say, since that quotes what people typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EngineAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_PATH = 120;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        try {
            if (path.startsWith("/camunda/api/") && !path.startsWith("/camunda/api/jospen/")) {
                var failures = new FailureKept(response);
                chain.doFilter(request, failures);
                if (failures.isFailure() && !response.isCommitted()) {
                    translate(request, response, failures);
                }
            } else {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException | ServletException e) {
            int status = DatabaseOutage.isCauseOf(e) ? 503 : 500;
            LOG.error("{} {} failed", request.getMethod(), shown(path), SilentTrace.of(e));
            ErrorAnswer.write(request, response, status, ErrorAnswer.sentence(status));
        }
    }

    private static void translate(HttpServletRequest request, HttpServletResponse response, FailureKept failure)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        String type = "";
        String message = "";
        try {
            if (failure.kept != null && JSON.readTree(failure.kept.toByteArray()) instanceof ObjectNode given) {
                type = given.path("type").asText();
                message = given.path("message").asText();
            }
        } catch (IOException e) {
            // not JSON: nothing that could be said in other words
        }
        if (failure.writer != null) {
            failure.writer.flush();
        }
        EngineFault fault = fault(request.getRequestURI(), response.getStatus(), type, message);
        if (fault.status() >= 500) {
            LOG.warn("{} {} failed: {}", request.getMethod(), shown(request.getRequestURI()), type);
        }
        answer.put("type", type);
        answer.put("message", fault.message());
        answer.set("jospen", messages(fault));
        byte[] body = JSON.writeValueAsBytes(answer);
        response.setStatus(fault.status());
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static EngineFault fault(String path, int status, String type, String message) {
        boolean wordless = type.isEmpty() && message.isEmpty();
        if (wordless && status < 500 && path.contains("/login/")) {
            return new EngineFault(
                    status,
                    "Benutzername und Passwort passen nicht zusammen, oder dieses Konto hat hier keinen Zugang.");
        }
        return EngineFault.of(status, type, message, path.endsWith("/submit-form"));
    }

    private static JsonNode messages(EngineFault fault) throws IOException {
        if (fault.message().startsWith("{\"jospen\":")) {
            return JSON.readTree(fault.message()).get("jospen");
        }
        return JSON.readTree(ErrorAnswer.json(fault.message())).get("jospen");
    }

    /** Enough to find the place; nothing in it can begin a line of its own. */
    static String shown(String path) {
        String plain = path.replaceAll("[^a-zA-Z0-9/_.-]", "?");
        return plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) : plain;
    }

    /** Lets a success through as it comes and keeps the body of a failure back. */
    private static final class FailureKept extends HttpServletResponseWrapper {

        private ByteArrayOutputStream kept;
        private PrintWriter writer;
        private long length = -1;

        FailureKept(HttpServletResponse response) {
            super(response);
        }

        boolean isFailure() {
            return getStatus() >= SC_BAD_REQUEST;
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }

        /** Not to the error page: who calls below this path is a program. */
        @Override
        public void sendError(int status) {
            kept = null;
            setStatus(status);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (getStatus() < SC_BAD_REQUEST) {
                tellLength();
                return super.getOutputStream();
            }
            if (kept == null) {
                kept = new ByteArrayOutputStream();
            }
            return new ServletOutputStream() {
                @Override
                public void write(int part) {
                    kept.write(part);
                }

                @Override
                public void write(byte[] parts, int offset, int count) {
                    kept.write(parts, offset, count);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("Failures are written at once");
                }
            };
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (getStatus() < SC_BAD_REQUEST) {
                tellLength();
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), true);
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (getStatus() < SC_BAD_REQUEST) {
                tellLength();
                super.flushBuffer();
            }
        }

        @Override
        public void setContentLength(int bytes) {
            length = bytes;
        }

        @Override
        public void setContentLengthLong(long bytes) {
            length = bytes;
        }

        @Override
        public void setHeader(String name, String value) {
            if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                length = Long.parseLong(value);
            } else {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                length = Long.parseLong(value);
            } else {
                super.addHeader(name, value);
            }
        }

        private void tellLength() {
            if (length >= 0) {
                super.setContentLengthLong(length);
                length = -1;
            }
        }
    }
}
