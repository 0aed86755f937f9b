package de.jospen.labourmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.document.Table;
import de.jospen.document.TableFiles;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class RegisterTransferTest {

    private static final String HEADER = "Arbeitgeber;Branche;Standort;Straße;PLZ;Ort;Dort seit;Bus von Enger;Art;"
            + "Bezeichnung;KldB;Stunden von;Kinderbetreuung;Deutsch;Gültig ab;Quelle\r\n";

    @Autowired
    RegisterTransfer transfer;

    @Autowired
    EmployerRepository employers;

    @Autowired
    OfferRepository offers;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String firm = "Müller & Söhne " + Forms.uniqueName();

    @BeforeEach
    void emptyRegister() {
        for (String table : List.of("offer", "employer_site_reach", "finding", "employer_site", "employer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void previewWritesNothingImportWritesOnceAndTheSecondTimeNothingIsNew() {
        byte[] file = csv(line(firm, "Küchenhilfe"), line(firm, "Spülküche"));

        assertThat(statuses(transfer.preview(file, "leitung"))).containsExactly("NEW", "NEW");
        assertThat(employers.all()).isEmpty();

        assertThat(statuses(transfer.run(file, "leitung"))).containsExactly("IMPORTED", "IMPORTED");
        assertThat(statuses(transfer.run(file, "leitung"))).containsExactly("KNOWN", "KNOWN");
        Employer employer = employers.findByName(firm).orElseThrow();
        assertThat(employer.sites()).singleElement().satisfies(site -> {
            assertThat(site.site()).isEqualTo("spenge");
            assertThat(site.reaches().get(0).minutes()).isEqualTo(25);
        });
        assertThat(offers.ofEmployer(employer.id()))
                .extracting(Offer::title)
                .containsExactlyInAnyOrder("Küchenhilfe", "Spülküche");
    }

    @Test
    void aFaultyLineIsNamedAndLeavesTheOthersAlone() {
        byte[] file = csv(
                line(firm, "Küchenhilfe"),
                line(firm, "Ohne Beruf").replace("29301", "99999"),
                line("Halb " + firm, "Ohne Tag").replace("01.05.2018", "31.02.2018"),
                line("Weg " + firm, "Zu weit").replace(";25;", ";999;"));

        List<RegisterTransfer.Result> results = transfer.run(file, "leitung");

        assertThat(statuses(results)).containsExactly("IMPORTED", "FAULTY", "FAULTY", "FAULTY");
        assertThat(results.get(1).line()).isEqualTo(3);
        assertThat(results.get(1).errors().get(0).message()).contains("fünf Ziffern");
        assertThat(results.get(2).errors().get(0).field()).isEqualTo("validFrom");
        assertThat(employers.all())
                .as("nothing half")
                .extracting(Employer::name)
                .containsExactly(firm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatGoesOutComesInAgainTheSame(String format) {
        String dangerous = "=Küche " + firm;
        transfer.run(csv(line(dangerous, "@Hilfe"), line(firm, "Spülküche")), "leitung");
        byte[] file = get("coach.enger", format).body();
        List<String> before = state();
        emptyRegister();

        assertThat(statuses(transfer.run(file, "leitung"))).containsExactly("IMPORTED", "IMPORTED");

        assertThat(state()).isEqualTo(before).anyMatch(text -> text.contains(dangerous) && text.contains("@Hilfe"));
    }

    @Test
    void aFileOfAnOfficeProgramOnWindowsIsReadToo() {
        byte[] file = new String(csv(line(firm, "Küchenhilfe")), StandardCharsets.UTF_8)
                .getBytes(Charset.forName("windows-1252"));

        assertThat(statuses(transfer.run(file, "leitung"))).containsExactly("IMPORTED");
        assertThat(employers.findByName(firm)).isPresent();
    }

    @Test
    void filesThatAreNoneAreRefusedAsAWhole() {
        assertThat(refusal("Name;Farbe\r\nA;rot".getBytes(StandardCharsets.UTF_8)))
                .contains("Spalte ist unbekannt");
        assertThat(refusal(HEADER.getBytes(StandardCharsets.UTF_8))).contains("keine Angebote");
        assertThat(refusal("PK nur so".getBytes(StandardCharsets.UTF_8))).contains("keine lesbare XLSX-Datei");
        assertThat(refusal((HEADER + line(firm, "T").repeat(2001)).getBytes(StandardCharsets.UTF_8)))
                .contains("höchstens 2000 Zeilen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geschaeftsfuehrung", "jobcenter.herford", "kreis.herford", "admin"})
    void onlyTheProvidersStaffTransfer(String user) {
        assertThat(get(user, "csv").statusCode()).isEqualTo(404);
    }

    @Test
    void anXlsxFromElsewhereWithRealDatesAndNumbersIsRead() {
        byte[] file = new TableFiles()
                .xlsx(List.of(new Table(
                        "Mappe",
                        List.of("Arbeitgeber", "Branche", "Standort", "PLZ", "Ort", "Dort seit", "Bus von Enger"),
                        List.of(List.of(
                                firm,
                                "Gastgewerbe",
                                "Spenge",
                                "32139",
                                "Spenge",
                                java.time.LocalDate.of(2018, 1, 1),
                                25)))));

        assertThat(statuses(transfer.run(file, "leitung"))).containsExactly("IMPORTED");
        assertThat(employers.findByName(firm).orElseThrow().sites().get(0).validFrom())
                .isEqualTo(java.time.LocalDate.of(2018, 1, 1));
    }

    private String refusal(byte[] file) {
        HttpResponse<byte[]> answer = TasklistSession.login(port, "coach.enger")
                .send(
                        "POST",
                        "/camunda/api/jospen/labour-market/file/preview",
                        "application/octet-stream",
                        new String(file, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = TasklistSession.body(answer).get("jospen").get(0);
        return error.get("message").asText();
    }

    private HttpResponse<byte[]> get(String user, String format) {
        return TasklistSession.login(port, user, "welcome")
                .get("/camunda/api/jospen/labour-market/file/arbeitgeber." + format);
    }

    private List<String> state() {
        return StreamSupport.stream(employers.all().spliterator(), false)
                .flatMap(employer -> employer.sites().stream()
                        .flatMap(site -> offers.ofEmployerSite(site.id()).stream()
                                .map(offer -> String.join(
                                        "|",
                                        employer.name(),
                                        employer.sector().name(),
                                        String.valueOf(site.street()),
                                        site.postcode(),
                                        site.validFrom().toString(),
                                        site.reaches().toString(),
                                        offer.title(),
                                        offer.kldb(),
                                        String.valueOf(offer.hoursFrom()),
                                        String.valueOf(offer.childcareCompatible()),
                                        String.valueOf(offer.german()),
                                        offer.validFrom().toString(),
                                        offer.source()))))
                .sorted()
                .toList();
    }

    private static List<String> statuses(List<RegisterTransfer.Result> results) {
        return results.stream().map(result -> result.status().name()).toList();
    }

    private static String line(String employer, String title) {
        return String.join(
                        ";",
                        employer,
                        "Gastgewerbe",
                        "Spenge",
                        "Lange Straße 7",
                        "32139",
                        "Spenge",
                        "01.01.2018",
                        "25",
                        "Arbeitsstelle",
                        title,
                        "29301",
                        "20",
                        "ja",
                        "A2",
                        "01.05.2018",
                        "Aushang")
                + "\r\n";
    }

    private static byte[] csv(String... lines) {
        return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }
}
