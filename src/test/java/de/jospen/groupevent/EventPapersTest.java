package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Attendance;
import de.jospen.participant.Participation;
import de.jospen.support.PdfFaults;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What people get on paper, and who may print it. */
@ProcessTest
class EventPapersTest {

    @LocalServerPort
    int port;

    private EventDesk desk;
    private Participation comes;
    private String number;

    @BeforeEach
    void somebodyIsRegistered(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
        comes = desk.participant("enger", null);
        Map<String, Object> plan = EventDesk.plan("spenge", 8, "enger", "joellenbeck");
        plan.put("kind", "COMPANY_VISIT");
        plan.put("hostCompany", "Musterküchen GmbH");
        number = desk.staff.coach("spenge").start("groupEvent", plan);
        desk.cases.runJob(number, "inviteSites");
        desk.invite("enger", number, true, comes, "COMES");
    }

    @Test
    void theAppointmentIsInTwoLanguagesAndReadableForEverybody() throws Exception {
        byte[] pdf = get("coach.enger", "appointment").body();
        Files.write(Path.of("target", "appointment-sheet.pdf"), pdf);

        assertThat(text(pdf))
                .contains("Ihr Termin", "Your appointment", "10:00 bis 12:30 Uhr", "10:00 to 12:30")
                .contains(
                        "Betriebsbesichtigung", "Visit to a company", "Musterküchen GmbH", "Bürgerhaus, Lange Straße 1")
                .contains(desk.participants.person(comes.id()).lastName())
                .contains(EventDesk.DAY.format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN)))
                .contains(EventDesk.DAY.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)))
                .doesNotContain(comes.caseReference(), "Jobcenter");
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void whoCameGetsACertificateAndWhoDidNotGetsNone() throws Exception {
        assertThat(get("coach.enger", "certificate").statusCode()).isEqualTo(404);
        desk.cases.runJob(number, "registrationClosed");
        desk.cases.runJob(number, "dayBefore");
        desk.dayHasCome(number);
        desk.events.carriedOut(number, Map.of(id(), Attendance.PRESENT), "coach.spenge");

        byte[] pdf = get("coach.enger", "certificate").body();
        Files.write(Path.of("target", "attendance-certificate.pdf"), pdf);

        assertThat(text(pdf))
                .contains("Teilnahmebescheinigung", "Bewerben mit dem Telefon", "REGE mbH", "Leitung: Trixi Muster")
                .contains(desk.participants.person(comes.id()).lastName())
                .contains(LocalDate.now().format(DateTimeFormatter.ofPattern("dd.MM.yyyy")))
                .doesNotContain(comes.caseReference(), "Jobcenter", "SGB");
        assertThat(PdfFaults.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();

        desk.jdbc
                .sql("UPDATE event_registration SET attendance = 'UNEXCUSED' WHERE id = :id")
                .param("id", id())
                .update();
        assertThat(get("coach.enger", "certificate").statusCode()).isEqualTo(404);
    }

    @Test
    void theHostSeesEverybodyAnotherSiteItsOwnAndNobodyElseAnything() {
        assertThat(guests("coach.enger").findValuesAsText("caseReference")).containsExactly(comes.caseReference());
        assertThat(guests("coach.spenge")).hasSize(1);
        assertThat(guests("leitung")).hasSize(1);
        assertThat(guests("coach.joellenbeck")).isEmpty();
        assertThat(get("coach.joellenbeck", "appointment").statusCode()).isEqualTo(404);
        assertThat(TasklistSession.login(port, "geschaeftsfuehrung", "cockpit")
                        .get(path("guests"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(TasklistSession.login(port, "kreis.herford")
                        .get("/camunda/api/jospen/events/VA-1999-0001/guests")
                        .statusCode())
                .isEqualTo(404);
    }

    private java.util.UUID id() {
        return desk.registration(number, comes).id();
    }

    private HttpResponse<byte[]> get(String user, String paper) {
        return TasklistSession.login(port, user).get(path(paper + "/" + id() + ".pdf"));
    }

    private JsonNode guests(String user) {
        return TasklistSession.body(TasklistSession.login(port, user).get(path("guests")));
    }

    private String path(String rest) {
        return "/camunda/api/jospen/events/" + number + "/" + rest;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
