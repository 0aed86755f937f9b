package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.jospen.document.PdfPages;
import de.jospen.support.PdfFaults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The two files of the report, checked by programs that have not made them. */
class ReportRendererTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new PdfPages());

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("full", ReportSamples.full()),
                Arguments.of("interim", ReportSamples.interim()),
                Arguments.of("drop-out", ReportSamples.dropOut()),
                Arguments.of("foreign signs", ReportSamples.foreignSigns()),
                Arguments.of("long texts", ReportSamples.longTexts()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void pdfKeepsPdfUaAndPdfA(String name, ReportDocument document) throws Exception {
        byte[] pdf = RENDERER.render(document).pdf();
        Files.write(Path.of("target", "report-" + name.replace(' ', '-') + ".pdf"), pdf);

        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    /** So that the check above cannot pass by not looking. */
    @Test
    void pdfWithoutTagsIsRefusedByTheSameCheck() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }

        assertThat(PdfFaults.of(bytes.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void jsonFollowsThePublishedSchema(String name, ReportDocument document) {
        String json = new String(RENDERER.render(document).json(), StandardCharsets.UTF_8);

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemaRefusesWhatTheReportNeverSays() {
        String json = new String(RENDERER.render(ReportSamples.full()).json(), StandardCharsets.UTF_8);

        assertThat(schema().validate(json.replace("\"FACT\"", "\"CONFIDENTIAL\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("2019-06-14", "14.06.2019"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replaceFirst("\"project\"", "\"street\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void jsonIsInsideThePdfAsAssociatedFile() throws Exception {
        ReportFiles files = RENDERER.render(ReportSamples.full());

        try (PDDocument pdf = Loader.loadPDF(files.pdf())) {
            var embedded =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(embedded).containsOnlyKeys("Uebergabebericht.json");
            var file = embedded.get("Uebergabebericht.json");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(files.json());
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                    .hasSize(1);
        }
    }

    @Test
    void radarHasRealTextAndTheTableSaysTheSame() throws Exception {
        String text = text(RENDERER.render(ReportSamples.full()).pdf());

        // once on the axis, once in the table
        assertThat(text.split("Deutsch im Beruf", -1)).hasSize(3);
        assertThat(text.lines()).contains("3 → 4").anyMatch(line -> line.startsWith("Deutsch im Beruf 3 4 verbessert"));
    }

    @Test
    void interimComparesWithTheReviewAndSaysThatItIsADraft() throws Exception {
        String text = text(RENDERER.render(ReportSamples.interim()).pdf());

        assertThat(text)
                .contains("Zwischenbericht", "Entwurf – noch nicht freigegeben", "zuletzt")
                .doesNotContain("zum Ende");
    }

    @Test
    void whoeverCannotSeeTheRadarHearsItsValues() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(RENDERER.render(ReportSamples.full()).pdf())) {
            assertThat(figures(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .singleElement()
                    .asString()
                    .startsWith("Netzdiagramm der Kompetenzen auf einer Skala von 1 bis 5.")
                    .contains("Deutsch im Beruf: zu Beginn 3, zum Ende 4")
                    .contains("Digitale Grundkompetenz: zu Beginn 2, zum Ende nicht erhoben");
        }
    }

    private static List<String> figures(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(figures(element));
            }
        }
        return found;
    }

    @Test
    void everyBlockHasItsBookmark() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(RENDERER.render(ReportSamples.full()).pdf())) {
            var titles = new ArrayList<String>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));

            assertThat(titles)
                    .hasSize(9)
                    .startsWith("1. Angaben zum Bericht")
                    .endsWith("9. Gespräch mit der teilnehmenden Person");
        }
    }

    @Test
    void sameDocumentGivesTheSameBytes() throws Exception {
        byte[] first = RENDERER.render(ReportSamples.full()).pdf();
        Thread.sleep(1_100);

        assertThat(RENDERER.render(ReportSamples.full()).pdf()).isEqualTo(first);
    }

    @Test
    void severalAtOnceDoNotDisturbEachOther() throws Exception {
        byte[] alone = RENDERER.render(ReportSamples.full()).pdf();
        var executor = Executors.newFixedThreadPool(4);
        try {
            var together = executor.invokeAll(Collections.nCopies(
                    16, () -> RENDERER.render(ReportSamples.full()).pdf()));
            for (var rendered : together) {
                assertThat(rendered.get()).isEqualTo(alone);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static JsonSchema schema() {
        try (InputStream schema =
                ReportRendererTest.class.getResourceAsStream("/static/jospen/uebergabebericht.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
