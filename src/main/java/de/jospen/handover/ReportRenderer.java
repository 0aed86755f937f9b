package de.jospen.handover;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the report as PDF for people (PDF/UA-1 and PDF/A-3: tagged, German, with its font) and as JSON for machines,
 * which is inside the PDF too. The same document gives the same bytes.
 */
@Component
class ReportRenderer {

    private static final String FONT_FAMILY = "Liberation Sans";

    /** Comes with PDFBox; licence OFL, has the umlauts of every Latin script. */
    private static final ClassPathResource FONT =
            new ClassPathResource("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private static final int GSUB = 0x47535542;
    private static final int UNUSED = 0x6a736500;

    /** All but the characters of XML 1.0. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
    private final byte[] font = withoutLigatures(bytes(FONT));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    ReportRenderer() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        XRLog.setLoggingEnabled(false);
    }

    ReportFiles render(ReportDocument document) {
        byte[] json = ReportJson.of(document);
        try (PdfBoxRenderer renderer = renderer(html(document));
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            var finish = new PdfFinish(pdf, document.reportDay());
            finish.attach(json);
            finish.fixDates();
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new ReportFiles(bytes.toByteArray(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(ReportDocument document) {
        var context = new Context(Locale.GERMANY);
        context.setVariable("report", document);
        context.setVariable("competences", CompetenceView.of(document));
        return UNPRINTABLE.matcher(engine.process("handoverReport", context)).replaceAll("");
    }

    private PdfBoxRenderer renderer(String html) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(colours)
                .useFont(this::font, FONT_FAMILY)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useSVGDrawer(new PlainSvg(FONT_FAMILY))
                .withHtmlContent(html, null)
                .withProducer("Jö-Sp-En")
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer();
    }

    private InputStream font() {
        return new ByteArrayInputStream(font);
    }

    /**
     * Renames the font's table of ligatures so that nobody looks for it: the search costs a third of the time, and „fi“
     * stays two letters for whoever copies or listens to the text.
     */
    private static byte[] withoutLigatures(byte[] font) {
        var directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int entry = 0; entry < tables; entry++) {
            int at = 12 + 16 * entry;
            if (directory.getInt(at) == GSUB) {
                directory.putInt(at, UNUSED);
            }
        }
        return font;
    }

    private static byte[] bytes(ClassPathResource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
