package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the enquiry's forms refuse, at which field, and that nothing of it is kept. */
@ProcessTest
class EnquiryFieldsTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    EnquiryRepository enquiries;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> faultyEnquiries() {
        LocalDate today = LocalDate.now();
        return Stream.of(
                Arguments.of("question", null, "question"),
                Arguments.of("question", "x".repeat(4001), "question"),
                Arguments.of("question", "Suche Arbeit <script>alert(1)</script>", "question"),
                Arguments.of("requesterName", "Otto 😀", "requesterName"),
                Arguments.of("email", "kein at", "email"),
                Arguments.of("email", "a@b.example, c@d.example", "email"),
                Arguments.of("phone", "ruf an", "phone"),
                Arguments.of("phone", null, "phone"),
                Arguments.of("channel", "FAX", "channel"),
                Arguments.of("receivedOn", today.plusDays(1), "receivedOn"),
                Arguments.of("receivedOn", "2018-03-31", "receivedOn"),
                Arguments.of("receivedOn", "gestern", "receivedOn"),
                Arguments.of("caseReference", "JSE-1999-0001", "caseReference"),
                Arguments.of("site", "herford", "site"),
                Arguments.of("colour", "blau", "colour"));
    }

    @ParameterizedTest
    @MethodSource("faultyEnquiries")
    void faultyEnquiryIsRefusedAtItsField(String field, Object value, String named) {
        var form = EnquiryForms.byPhone("enger");
        form.put(field, value);
        int before = count();

        assertThatThrownBy(() -> staff.coach("enger").start("labourMarketEnquiry", form))
                .hasStackTraceContaining("\"field\":\"" + named);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void anotherSitesCaseIsNotThere() {
        Participation foreign = cases.register("joellenbeck");
        Participation own = cases.register("enger");
        var form = EnquiryForms.byPhone("enger");
        form.remove("phone");
        form.put("requesterKind", "PARTICIPANT");
        form.put("caseReference", foreign.caseReference());

        assertThatThrownBy(() -> staff.coach("enger").start("labourMarketEnquiry", form))
                .hasStackTraceContaining("Dieses Aktenzeichen gibt es an diesem Standort nicht.");

        form.put("caseReference", own.caseReference());
        assertThat(staff.coach("enger").start("labourMarketEnquiry", form)).startsWith("EA-");
    }

    static Stream<Arguments> faultyAnswers() {
        LocalDate today = LocalDate.now();
        return Stream.of(
                Arguments.of(Map.of("answer", ""), "answer"),
                Arguments.of(Map.of("answer", "x".repeat(4001)), "answer"),
                Arguments.of(Map.of("source", ""), "source"),
                Arguments.of(Map.of("validUntil", ""), "validUntil"),
                Arguments.of(Map.of("validUntil", today.minusDays(1)), "validUntil"),
                Arguments.of(Map.of("nextContactOn", today.minusDays(1)), "nextContactOn"),
                Arguments.of(Map.of("answeredOn", ""), "answeredOn"),
                Arguments.of(Map.of("answeredOn", today.plusDays(1)), "answeredOn"),
                Arguments.of(Map.of("answeredOn", today.minusDays(1)), "answeredOn"),
                Arguments.of(Map.of("channel", ""), "channel"),
                Arguments.of(Map.of("byMail", true), "byMail"),
                Arguments.of(Map.of("collect", true), "generalQuestion"),
                Arguments.of(Map.of("step", "PASS_ON"), "targetSite"),
                Arguments.of(Map.of("step", "PASS_ON", "targetSite", "enger", "reason", "dort"), "targetSite"),
                Arguments.of(Map.of("step", "PASS_ON", "targetSite", "spenge"), "reason"),
                Arguments.of(Map.of("step", "PROPOSE_WITHDRAWN"), "reason"),
                Arguments.of(Map.of("step", "CLOSE"), "step"));
    }

    @ParameterizedTest
    @MethodSource("faultyAnswers")
    void faultyAnswerIsRefusedAtItsFieldAndTheEnquiryStaysOpen(Map<String, Object> faults, String named) {
        var coach = staff.coach("enger");
        var enquiry = EnquiryForms.byPhone("enger");
        enquiry.put("acknowledged", true);
        String number = coach.start("labourMarketEnquiry", enquiry);
        var form = EnquiryForms.answer();
        form.putAll(faults);

        assertThatThrownBy(() -> coach.complete(number, "answerEnquiry", form))
                .hasStackTraceContaining("\"field\":\"" + named);

        assertThat(enquiries.find(number).orElseThrow()).satisfies(open -> {
            assertThat(open.isOpen()).isTrue();
            assertThat(open.answer()).isNull();
        });
        assertThat(coach.tasks(number)).containsExactly("answerEnquiry");
    }

    @Test
    void acknowledgementBeforeTheReceiptIsRefused() {
        String number = staff.coach("enger").start("labourMarketEnquiry", EnquiryForms.byPhone("enger"));

        assertThatThrownBy(() -> staff.coach("enger")
                        .complete(
                                number,
                                "acknowledgeEnquiry",
                                Map.of("acknowledgedOn", LocalDate.now().minusDays(1), "channel", "PHONE")))
                .hasStackTraceContaining("acknowledgedOn");
    }

    private int count() {
        return jdbc.sql("SELECT COUNT(*) FROM labour_market_enquiry")
                .query(Integer.class)
                .single();
    }
}
