package de.jospen.engine.session;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Notices a successful login while headers can still be added. */
final class LoginAnswer extends HttpServletResponseWrapper {

    private Runnable onSuccess;

    LoginAnswer(HttpServletResponse response, Runnable onSuccess) {
        super(response);
        this.onSuccess = onSuccess;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        notice();
        return super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        notice();
        super.flushBuffer();
    }

    private void notice() {
        if (getStatus() == SC_OK && onSuccess != null) {
            Runnable step = onSuccess;
            onSuccess = null;
            step.run();
        }
    }
}
