package de.jospen.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The page for what never reaches the application, such as a broken address: German too, and silent about the server. */
@Component
class TomcatErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Page.class.getName()));
    }

    /** Made by Tomcat, by its name. */
    public static final class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            int status = response.getStatus();
            if (status < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                StrictHeaders.set(response);
                response.setContentType("text/html;charset=UTF-8");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(ErrorAnswer.page(status, ErrorAnswer.sentence(status)));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                // the browser is gone
            }
        }
    }
}
