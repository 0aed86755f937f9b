package de.jospen.reporting;

import static de.jospen.support.TasklistSession.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import de.jospen.support.Cases;
import de.jospen.support.PdfFaults;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What comes out of a report: the same as long as it is kept, or nothing. */
@ProcessTest
class ProjectReportEndpointTest {

    private static final String REPORTS = "/camunda/api/jospen/project-reports";
    private static final String AS_OF = "2018-06-30";

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void noReports() {
        jdbc.sql("DELETE FROM project_report").update();
        jdbc.sql("UPDATE participation SET entered_on = NULL WHERE entered_on = DATE '2018-06-15'")
                .update();
    }

    @Test
    void sameFiguresComeOutWhateverIsEnteredLater() {
        entered();
        String number = released("MONTHLY");
        byte[] pdf = file("leitung", number, "pdf").body();
        byte[] csv = file("leitung", number, "csv").body();

        entered();

        assertThat(file("leitung", number, "pdf").body()).isEqualTo(pdf);
        assertThat(file("geschaeftsfuehrung", number, "csv").body()).isEqualTo(csv);
        var entry = body(get("geschaeftsfuehrung", REPORTS)).get(0);
        assertThat(entry.get("number").asText()).isEqualTo(number);
        assertThat(entry.get("intact").asBoolean()).isTrue();
        assertThat(entry.get("sha256").asText()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "figures"})
    void changedReportIsNotGivenOut(String column) {
        String number = released("MONTHLY");
        jdbc.sql("UPDATE project_report SET " + column + " = :bytes WHERE number = :number")
                .param("bytes", "gefälscht".getBytes(StandardCharsets.UTF_8))
                .param("number", number)
                .update();

        var answer = file("leitung", number, column.equals("pdf") ? "pdf" : "xlsx");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Prüfsumme");
        assertThat(body(get("leitung", REPORTS)).get(0).get("intact").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONTHLY", "COMMITTEE"})
    void thePdfIsReadableForEverybodyAndNamesNobody(String kind) throws Exception {
        entered();
        String number = released(kind);
        byte[] pdf = file("leitung", number, "pdf").body();
        Files.write(Path.of("target", "report-" + kind + ".pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Stand der Ziele",
                            "K-1 Teilnehmende",
                            "Im Juni ist viel geschehen.",
                            "kein Geldgeber benannt")
                    .contains(kind.equals("MONTHLY") ? "Monatsbericht" : "Sozial- und Gesundheitsausschuss")
                    .doesNotContain("leitung", "Testperson", "Entwurf");
        }
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void theIndicatorsOfTheSocialFundArePrintedWhereTheyAreWanted(
            @Autowired ReportPages pages,
            @Autowired Targets targets,
            @Autowired Forecasts forecasts,
            @Autowired PeopleRepository people,
            @Autowired Efforts efforts,
            @Autowired EsfRepository esf)
            throws Exception {
        entered();
        LocalDate day = LocalDate.of(2018, 6, 30);
        var report = new ProjectReport(
                "BR-2018-0001",
                ProjectReportKind.MONTHLY,
                day,
                ProjectReport.State.RELEASED,
                new ProjectReport.Comment("Viel.", null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        byte[] pdf = pages.render(
                report,
                new ReportFigures(
                        targets.at(day),
                        people.until(day),
                        efforts.until(day),
                        forecasts.at(day),
                        new EsfIndicators(esf, true).until(day).orElseThrow()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Indikatoren des Europäischen Sozialfonds", "Beim Eintritt, Alter", "25 bis 54 Jahre");
        }
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void spreadsheetsHaveASheetPerTable() throws Exception {
        String number = released("FINAL");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                file("geschaeftsfuehrung", number, "xlsx").body()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "Stand der Ziele",
                            "Teilnehmende, Vermittlung",
                            "Teilnehmende, Lebenslage",
                            "Workshops und Anfragen",
                            "Aufwand nach Standort",
                            "Aufwand nach Geldgeber");
        }
        assertThat(new SpreadSheet(new ByteArrayInputStream(
                                file("leitung", number, "ods").body()))
                        .getNumSheets())
                .isEqualTo(6);
        assertThat(file("leitung", number, "exe").statusCode()).isEqualTo(404);
    }

    @Test
    void draftIsMarkedAndForTheLeadAlone() throws Exception {
        String number = requested("MONTHLY");

        try (PDDocument document = Loader.loadPDF(file("leitung", number, "pdf").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Entwurf – noch nicht freigegeben");
        }
        assertThat(file("geschaeftsfuehrung", number, "pdf").statusCode()).isEqualTo(404);
        assertThat(body(get("leitung", REPORTS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach.spenge", "jobcenter.herford", "kreis.herford", "sozialdezernat", "admin"})
    void nobodyElseReadsReportsOrEffort(String user) {
        String number = released("MONTHLY");

        assertThat(get(user, REPORTS).statusCode()).isEqualTo(404);
        assertThat(file(user, number, "pdf").statusCode()).isEqualTo(404);
        assertThat(get(user, "/camunda/api/jospen/targets/effort").statusCode()).isEqualTo(404);
    }

    @Test
    void effortIsThereForLeadAndManagementUntilToday() {
        String path = "/camunda/api/jospen/targets/effort";

        assertThat(body(get("geschaeftsfuehrung", path + "?on=2018-06-30"))).hasSize(12);
        assertThat(body(get("leitung", path)).get(0).get("funder").asText())
                .isEqualTo("Jobcenter Herford und Kreis Herford");
        assertThat(get("leitung", path + "?on=" + LocalDate.now().plusDays(1)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void headOfTheFormSaysWhichReport() {
        String number = requested("COMMITTEE");
        TasklistSession lead = TasklistSession.login(port, "leitung");

        var form = lead.form(lead.task(number, "commentReport").get("id").asText());

        assertThat(form.at("/header/caseReference").asText()).isEqualTo(number);
        assertThat(form.at("/reference/committee").asBoolean()).isTrue();
        assertThat(form.at("/reference/document").asText()).endsWith(number + "/report.pdf");
    }

    @Test
    void startFormIsForTheLeadAlone() {
        TasklistSession lead = TasklistSession.login(port, "leitung");
        String definition = body(lead.get("/camunda/api/engine/engine/default/process-definition?latestVersion=true"
                        + "&startableInTasklist=true&startablePermissionCheck=true&key=projectReporting"))
                .get(0)
                .get("id")
                .asText();
        String form = "/camunda/api/jospen/starts/" + definition + "/form";

        assertThat(body(lead.get(form)).at("/reference/kinds")).hasSize(3);
        assertThat(body(lead.get(form)).at("/data/asOf").asText())
                .isEqualTo(LocalDate.now().toString());
        assertThat(get("coach.enger", form).statusCode()).isEqualTo(404);
        assertThat(get("geschaeftsfuehrung", form).statusCode()).isEqualTo(404);
        assertThat(lead.start("projectReporting", Map.of("kind", "FINAL", "asOf", AS_OF))
                        .get("businessKey")
                        .asText())
                .startsWith("BR-");
    }

    private void entered() {
        jdbc.sql("UPDATE participation SET entered_on = DATE '2018-06-15' WHERE id = :id")
                .param("id", cases.register("enger").id())
                .update();
    }

    private String requested(String kind) {
        return staff.lead().start("projectReporting", Map.of("kind", kind, "asOf", AS_OF));
    }

    private String released(String kind) {
        String number = requested(kind);
        staff.lead()
                .complete(
                        number,
                        "commentReport",
                        Map.of(
                                "facts", "Im Juni ist viel geschehen.",
                                "effort", "Keine.",
                                "meetingOn", "2018-07-10"));
        staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "RELEASE"));
        return number;
    }

    private HttpResponse<byte[]> file(String user, String number, String format) {
        return get(user, REPORTS + "/" + number + "/report." + format);
    }

    private HttpResponse<byte[]> get(String user, String path) {
        return TasklistSession.login(port, user).get(path);
    }
}
