package de.jospen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No body is read that is longer than what its path takes: 16 KB for a login, 2 MB for a file to import, 1 MB for anything
 * else. A body that tells its length is refused unread; one that comes in chunks is read as far as the limit before anybody
 * else gets it. Refused with 413 and a German sentence.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    static final int LOGIN = 16 * 1024;
    static final int UPLOAD = 2 * 1024 * 1024;
    static final int OTHER = 1024 * 1024;

    private static final Pattern LOGIN_PATH = Pattern.compile("/camunda/api/\\w+/auth/user/.*");
    private static final Pattern UPLOAD_PATH =
            Pattern.compile("/camunda/api/jospen/(referrals/import|labour-market/file)(/preview)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request.getRequestURI());
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!chunked) {
            if (request.getContentLengthLong() > limit) {
                refuse(request, response, limit);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response, limit);
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    private static int limit(String path) {
        if (LOGIN_PATH.matcher(path).matches()) {
            return LOGIN;
        }
        return UPLOAD_PATH.matcher(path).matches() ? UPLOAD : OTHER;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int limit) throws IOException {
        String size = limit < OTHER ? limit / 1024 + " KB" : limit / OTHER + " MB";
        ErrorAnswer.write(
                request,
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "Das ist zu groß: Hier werden höchstens " + size + " angenommen. Es wurde nichts gespeichert.");
    }
}
