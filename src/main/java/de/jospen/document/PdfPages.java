package de.jospen.document;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes pages for people out of an HTML template: PDF/UA-1 and PDF/A-3, tagged, with language, title, bookmarks and its
 * font. The same content gives the same bytes.
 */
@Component
public class PdfPages {

    /**
     * A file inside the PDF that says the same for machines.
     *
     * @param name ASCII
     * @param description for people, German
     */
    public record Enclosure(String name, String contentType, String description, byte[] content) {}

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

    public PdfPages() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        XRLog.setLoggingEnabled(false);
    }

    /** @param day what the file says it is of; the moment of rendering is nobody's business */
    public byte[] render(String template, Map<String, Object> model, LocalDate day) {
        return render(template, model, day, null);
    }

    /** @param enclosure travels inside, or null */
    public byte[] render(String template, Map<String, Object> model, LocalDate day, Enclosure enclosure) {
        String html = html(template, model);
        try (PdfBoxRenderer renderer = renderer(html);
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            var finish = new PdfFinish(pdf, day);
            if (enclosure != null) {
                finish.attach(enclosure);
            }
            finish.identify(enclosure == null ? html.getBytes(StandardCharsets.UTF_8) : enclosure.content());
            finish.fixDates();
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(String template, Map<String, Object> model) {
        return UNPRINTABLE
                .matcher(engine.process(template, new Context(Locale.GERMANY, model)))
                .replaceAll("");
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
