package de.jospen.handover;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the report as a tagged PDF in German, with the font inside. */
@Component
class ReportPdf {

    /** Comes with PDFBox; licence OFL, has the umlauts of every Latin script. */
    private static final ClassPathResource FONT =
            new ClassPathResource("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    /** All but the characters of XML 1.0. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ReportPdf() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        XRLog.setLoggingEnabled(false);
    }

    byte[] render(ReportDocument document) {
        var context = new Context(Locale.GERMANY);
        context.setVariable("report", document);
        String html = printable(engine.process("handoverReport", context));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(this::font, "Liberation Sans")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** One character that XML does not know, typed by accident, must not keep a report from leaving. */
    private static String printable(String html) {
        return UNPRINTABLE.matcher(html).replaceAll("");
    }

    private java.io.InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
