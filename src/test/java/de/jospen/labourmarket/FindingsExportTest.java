package de.jospen.labourmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import de.jospen.document.SmallCells;
import de.jospen.support.PdfFaults;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@ProcessTest
class FindingsExportTest {

    @LocalServerPort
    int port;

    /** Seven in the hotel trade at Spenge, two in industry. */
    @BeforeEach
    void findings(@Autowired JdbcClient jdbc) {
        jdbc.sql("DELETE FROM finding").update();
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        for (int number = 0; number < 9; number++) {
            Map<String, Object> finding = Register.finding("Streng vertraulicher Satz " + number);
            finding.put("sector", number < 7 ? "I" : "C");
            assertThat(coach.put("/camunda/api/jospen/labour-market/findings", finding)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void csvCountsBySiteAndHidesWhatIsSmallAndWhatWouldTell() {
        String csv = new String(get("leitung", "csv").body(), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("Branche;Enger;Spenge;Bielefeld-Jöllenbeck;Summe")
                .doesNotContain("vertraulich")
                .doesNotContainPattern(";[1-4](;|\\r)")
                .contains(SmallCells.HIDDEN);
        assertThat(csv.lines().filter(line -> line.startsWith("Verarbeitendes Gewerbe")))
                .containsExactly("Verarbeitendes Gewerbe" + (";" + SmallCells.HIDDEN).repeat(4));
    }

    @Test
    void spreadsheetsHaveASheetPerQuestion() throws Exception {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(get("geschaeftsfuehrung", "xlsx").body()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Branche", "Berufsbereich", "Erreichbarkeit", "Bedingung", "Hindernis");
        }
        var ods = new SpreadSheet(new ByteArrayInputStream(get("leitung", "ods").body()));
        assertThat(ods.getNumSheets()).isEqualTo(5);
        assertThat(ods.getSheet(0).getRange(0, 2).getValue()).isEqualTo("Spenge");
    }

    @Test
    void thePdfTellsHowItCameAboutAndIsReadableForEverybody() throws Exception {
        byte[] pdf = get("leitung", "pdf").body();
        Files.write(Path.of("target", "findings.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Erkenntnisse zum erreichbaren Arbeitsmarkt", "Methode", "Hindernis nach Standort")
                    .doesNotContain("vertraulicher");
        }
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach.spenge", "jobcenter.herford", "kreis.herford", "admin"})
    void onlyLeadAndManagementExport(String user) {
        assertThat(get(user, "csv").statusCode()).isEqualTo(404);
    }

    @Test
    void thereAreNoOtherFilesAndNoPeriodsToSubtract() {
        assertThat(get("leitung", "exe").statusCode()).isEqualTo(404);
        assertThat(get("leitung", "csv?until=2018-05-01").body())
                .isEqualTo(get("leitung", "csv").body());
    }

    private HttpResponse<byte[]> get(String user, String format) {
        return TasklistSession.login(port, user, "welcome")
                .get("/camunda/api/jospen/findings-export/findings." + format);
    }
}
