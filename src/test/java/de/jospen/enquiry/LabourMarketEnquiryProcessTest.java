package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.project.WorkingDays;
import de.jospen.support.Cases;
import de.jospen.support.DatabaseDump;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class LabourMarketEnquiryProcessTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    EnquiryRepository enquiries;

    @Autowired
    EnquiryNoteRepository notes;

    @Autowired
    CollectedAnswerRepository collection;

    @Autowired
    EnquiryService service;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingInTheMailbox() {
        mailServer.clear();
    }

    @Test
    void enquiryByMailIsAcknowledgedAndAnsweredByMailWithSourceAndValidity() throws Exception {
        String number = start("spenge", EnquiryForms.byMail("spenge", "ottilie@erfunden.example"));
        String instance = instance(number);
        cases.runJob(number, "sendAcknowledgement");

        var form = EnquiryForms.answerByMail();
        form.put("collect", true);
        form.put("generalQuestion", "Welche Bäckereien suchen Aushilfen?");
        form.put("nextContactOn", LocalDate.now().plusDays(30));
        staff.coach("spenge").complete(number, "answerEnquiry", form);
        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.IN_PROGRESS);
        cases.runJob(number, "sendAnswer");

        assertThat(number).matches("EA-\\d{4}-\\d{4}");
        LabourMarketEnquiry enquiry = enquiry(number);
        assertThat(enquiry.state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(enquiry.acknowledgedOn()).isEqualTo(LocalDate.now());
        assertThat(enquiry.answer().answeredOn()).isEqualTo(LocalDate.now());
        assertThat(enquiry.answer().channel()).isEqualTo(EnquiryChannel.EMAIL);
        assertThat(collection.search(List.of("baeckereien")))
                .anySatisfy(answer -> assertThat(answer.enquiryId()).isEqualTo(enquiry.id()));
        assertThat(recipients()).containsExactly("ottilie@erfunden.example", "ottilie@erfunden.example");
        assertThat(mails().get(1))
                .contains("Zwei Bäckereien suchen Aushilfen")
                .contains("Anruf bei beiden")
                .contains("gilt bis zum " + german(enquiry.answer().validUntil()))
                .contains("Am " + german(LocalDate.now().plusDays(30)) + " melden wir uns wieder");
        assertThat(cases.passed(instance)).contains("enquirySettled", "enquiryAnswered");
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @Test
    void enquiryByPhoneIsAcknowledgedAndAnsweredByWordOfMouth() throws Exception {
        String number = start("enger", EnquiryForms.byPhone("enger"));
        String instance = instance(number);
        var coach = staff.coach("enger");
        assertThat(coach.task(number, "acknowledgeEnquiry").getDueDate())
                .isEqualTo(fivePm(workingDays.plus(LocalDate.now(), 2)));
        coach.complete(number, "acknowledgeEnquiry", EnquiryForms.acknowledgement());
        assertThat(coach.task(number, "answerEnquiry").getDueDate())
                .isEqualTo(fivePm(workingDays.plus(LocalDate.now(), 10)));

        coach.complete(number, "answerEnquiry", EnquiryForms.answer());

        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(enquiry(number).answer().text()).isEqualTo(EnquiryForms.ANSWER);
        assertThat(enquiry(number).answer().answeredBy()).isEqualTo("coach.enger");
        assertThat(kinds(number)).containsExactly(NoteKind.ACKNOWLEDGED);
        assertThat(mails()).isEmpty();
        assertThat(cases.passed(instance)).contains("enquiryAnswered");
    }

    @Test
    void whoWasToldOnThePhoneNeedsNoFurtherAcknowledgement() {
        var form = EnquiryForms.byPhone("enger");
        form.put("acknowledged", true);

        String number = start("enger", form);

        assertThat(enquiry(number).acknowledgedOn()).isEqualTo(LocalDate.now());
        assertThat(staff.coach("enger").tasks(number)).containsExactly("answerEnquiry");
    }

    @Test
    void refusedMailsBecomeTasksAndTheEnquiryStaysOpen() {
        String number = start("spenge", EnquiryForms.byMail("spenge", "ottilie@erfunden.example"));
        noLongerAnAddress(number);
        cases.runJob(number, "sendAcknowledgement");
        var coach = staff.coach("spenge");
        coach.complete(number, "acknowledgeEnquiry", EnquiryForms.acknowledgement());

        coach.complete(number, "answerEnquiry", EnquiryForms.answerByMail());
        cases.runJob(number, "sendAnswer");

        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.IN_PROGRESS);
        assertThat(kinds(number)).containsExactly(NoteKind.MAIL_REFUSED, NoteKind.ACKNOWLEDGED, NoteKind.MAIL_REFUSED);
        assertThat(coach.tasks(number)).containsExactly("answerEnquiry");

        coach.complete(number, "answerEnquiry", EnquiryForms.answer());
        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(enquiry(number).answer().channel()).isEqualTo(EnquiryChannel.PHONE);
    }

    @Test
    void passedOnEnquiryGoesOnAtTheOtherSiteWithItsNumberAndItsDeadline() {
        LocalDate received = workingDays.plus(LocalDate.now().minusDays(6), 0);
        var form = EnquiryForms.byPhone("enger");
        form.put("receivedOn", received);
        String number = acknowledged("enger", form);
        String first = instance(number);

        staff.coach("enger").complete(number, "answerEnquiry", EnquiryForms.passOn("joellenbeck"));
        cases.runJob(number, "passOnEnquiry");

        assertThat(enquiry(number).site()).isEqualTo("joellenbeck");
        assertThat(enquiry(number).isOpen()).isTrue();
        assertThat(cases.passed(first)).contains("enquiryPassedOn").doesNotContain("enquiryAnswered");
        assertThat(cases.isEnded(first)).isTrue();
        assertThat(staff.coach("enger").tasks(number)).isEmpty();
        var elsewhere = staff.coach("joellenbeck");
        assertThat(elsewhere.tasks(number)).containsExactly("answerEnquiry");
        assertThat(elsewhere.task(number, "answerEnquiry").getDueDate())
                .isEqualTo(fivePm(workingDays.plus(received, 10)));
        elsewhere.complete(number, "answerEnquiry", EnquiryForms.answer());
        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.ANSWERED);
    }

    @Test
    void leadEndsADoubleAndNamesTheOther() {
        String original = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        String instance = instance(number);
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.propose("PROPOSE_DUPLICATE"));
        assertThat(enquiry(number).isOpen()).isTrue();
        assertThatThrownBy(() -> staff.coach("spenge")
                        .complete(number, "settleEnquiry", Map.of("decision", "WITHDRAWN", "reason", "erledigt")))
                .isInstanceOf(Exception.class);
        assertThat(enquiry(number).isOpen()).isTrue();

        staff.lead()
                .complete(
                        number,
                        "settleEnquiry",
                        Map.of("decision", "DUPLICATE", "duplicateOf", original, "reason", "Zweiter Anruf"));

        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.DUPLICATE);
        assertThat(enquiry(number).duplicateOf()).isEqualTo(original);
        assertThat(enquiry(original).isOpen()).isTrue();
        assertThat(cases.passed(instance)).contains("enquiryDuplicate");
    }

    @Test
    void leadEndsAWithdrawnEnquiryWithAReason() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        String instance = instance(number);
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.propose("PROPOSE_WITHDRAWN"));

        staff.lead().complete(number, "settleEnquiry", Map.of("decision", "WITHDRAWN", "reason", "Stelle gefunden"));

        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.WITHDRAWN);
        assertThat(kinds(number)).endsWith(NoteKind.PROPOSED_WITHDRAWN, NoteKind.ENDED);
        assertThat(cases.passed(instance)).contains("enquiryWithdrawn");
    }

    @Test
    void leadSendsAnEnquiryBackToBeAnswered() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.propose("PROPOSE_WITHDRAWN"));

        staff.lead().complete(number, "settleEnquiry", Map.of("decision", "SEND_BACK", "reason", "Bitte anrufen"));

        assertThat(enquiry(number).isOpen()).isTrue();
        assertThat(staff.coach("spenge").tasks(number)).containsExactly("answerEnquiry");
        assertThat(kinds(number)).endsWith(NoteKind.SENT_BACK);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "EA-1999-0001", "own"})
    void noDoubleWithoutTheNumberOfAnother(String duplicateOf) {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.propose("PROPOSE_DUPLICATE"));
        var form = new HashMap<String, Object>(Map.of("decision", "DUPLICATE", "reason", "Zweiter Anruf"));
        form.put("duplicateOf", "own".equals(duplicateOf) ? number : duplicateOf);

        assertThatThrownBy(() -> staff.lead().complete(number, "settleEnquiry", form))
                .hasStackTraceContaining("duplicateOf");

        assertThat(enquiry(number).isOpen()).isTrue();
    }

    @Test
    void overdueEnquiryComesToTheLeadAgainAndAgainUntilItIsAnswered() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        String instance = instance(number);
        assertThat(dueOfTimer(number, "answerOverdue"))
                .isEqualTo(workingDays.plus(LocalDate.now(), 10).plusDays(1));
        cases.runJob(number, "answerOverdue");
        assertThat(staff.coach("spenge").tasks(number)).contains("answerEnquiry");

        LocalDate internal = LocalDate.now().plusDays(3);
        escalate(number, internal, "coach.spenge");

        assertThat(staff.coach("spenge").task(number, "answerEnquiry").getAssignee())
                .isEqualTo("coach.spenge");
        assertThat(notes.of(enquiry(number).id())).last().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(NoteKind.OVERDUE);
            assertThat(note.notedOn()).isEqualTo(internal);
        });
        assertThat(enquiry(number).answerBy()).isEqualTo(workingDays.plus(LocalDate.now(), 10));
        assertThat(dueOfTimer(number, "internalDateReached")).isEqualTo(internal.plusDays(1));

        cases.runJob(number, "internalDateReached");
        assertThat(staff.lead().tasks(number)).contains("escalateEnquiry");
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.answer());

        assertThat(cases.isEnded(instance)).isTrue();
        assertThat(staff.lead().tasks(number)).isEmpty();
    }

    @Test
    void passingOnIsNoWayOutOfBeingOverdue() {
        var form = EnquiryForms.byPhone("enger");
        form.put("receivedOn", LocalDate.now().minusDays(40));
        String number = acknowledged("enger", form);
        cases.runJob(number, "answerOverdue");
        staff.coach("enger").complete(number, "answerEnquiry", EnquiryForms.passOn("spenge"));

        cases.runJob(number, "passOnEnquiry");

        assertThat(staff.lead().tasks(number)).containsExactly("answerEnquiry");
        assertThat(dueOfTimer(number, "answerOverdue")).isBefore(LocalDate.now());
        cases.runJob(number, "answerOverdue");
        assertThat(staff.lead().tasks(number)).containsExactly("answerEnquiry", "escalateEnquiry");
    }

    @Test
    void nobodyFromElsewhereIsPutOnTheEnquiry() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        cases.runJob(number, "answerOverdue");

        assertThatThrownBy(() -> escalate(number, LocalDate.now().plusDays(3), "coach.enger"))
                .hasStackTraceContaining("assignTo");
        assertThatThrownBy(() -> escalate(number, LocalDate.now().minusDays(1), null))
                .hasStackTraceContaining("internalDate");
    }

    @Test
    void anAnsweredEnquiryStaysAsItIs() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.answer());

        assertThatThrownBy(() -> service.end(number, EnquiryState.WITHDRAWN, null, "doch nicht", "leitung"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE labour_market_enquiry SET answered_on = NULL WHERE number = :number")
                        .param("number", number)
                        .update())
                .hasMessageContaining("answered_with_text_and_day");
        assertThat(enquiry(number).state()).isEqualTo(EnquiryState.ANSWERED);
    }

    @Test
    void nothingEndsAnEnquiryButAnAnswerAndTheLeadsDecision() {
        String open = acknowledged("spenge", EnquiryForms.byPhone("spenge"));
        assertThatThrownBy(() -> service.answered(open, LocalDate.now())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> service.end(open, EnquiryState.ANSWERED, null, "erledigt", "leitung"))
                .isInstanceOf(IllegalArgumentException.class);

        var model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/labourMarketEnquiry.bpmn"));
        assertThat(model.getModelElementsByType(EndEvent.class).stream()
                        .filter(end -> end.getParentElement() instanceof Process)
                        .map(EndEvent::getId))
                .containsExactlyInAnyOrder(
                        "enquiryAnswered", "enquiryDuplicate", "enquiryWithdrawn", "enquiryPassedOn");
    }

    @Test
    void engineKnowsNothingOfWhoAskedAndWhat() {
        String number = acknowledged("spenge", EnquiryForms.byMail("spenge", "ottilie@erfunden.example"));
        staff.coach("spenge").complete(number, "answerEnquiry", EnquiryForms.answerByMail());
        cases.runJob(number, "sendAnswer");

        assertThat(DatabaseDump.tablesContaining(
                        jdbc,
                        "act_",
                        List.of("Ottilie", "ottilie@", "05225 4711", "Bäckereien", "Rückruf am Vormittag")))
                .isEmpty();
    }

    @Test
    void onlyTheSiteAndTheLeadSeeAnEnquiry() {
        String number = acknowledged("spenge", EnquiryForms.byPhone("spenge"));

        assertThat(staff.coach("enger").tasks(number)).isEmpty();
        assertThat(staff.jobcenterHerford().tasks(number)).isEmpty();
        assertThat(staff.kreisHerford().tasks(number)).isEmpty();
        assertThat(staff.lead().tasks(number)).containsExactly("answerEnquiry");
        assertThat(staff.jobcenterHerford()
                        .as(() -> repositoryService
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("labourMarketEnquiry")
                                .startablePermissionCheck()
                                .count()))
                .isZero();
        assertThatThrownBy(() -> staff.coach("enger").start("labourMarketEnquiry", EnquiryForms.byPhone("spenge")))
                .hasStackTraceContaining("site");
    }

    /** Acknowledged on the spot, waiting for its answer. */
    private String acknowledged(String site, Map<String, Object> form) {
        form.put("acknowledged", true);
        return start(site, form);
    }

    private String start(String site, Map<String, Object> form) {
        return staff.coach(site).start("labourMarketEnquiry", form);
    }

    private void escalate(String number, LocalDate internalDate, String coach) {
        var form = new HashMap<String, Object>();
        form.put("remark", "Rückfrage bei der Innung läuft.");
        form.put("internalDate", internalDate);
        form.put("assignTo", coach);
        staff.lead().complete(number, "escalateEnquiry", form);
    }

    private LabourMarketEnquiry enquiry(String number) {
        return enquiries.find(number).orElseThrow();
    }

    private List<NoteKind> kinds(String number) {
        return notes.of(enquiry(number).id()).stream().map(EnquiryNote::kind).toList();
    }

    private String instance(String number) {
        return cases.instances(number).get(0);
    }

    private void noLongerAnAddress(String number) {
        jdbc.sql("UPDATE labour_market_enquiry SET requester_email = 'keine Adresse' WHERE number = :number")
                .param("number", number)
                .update();
    }

    private LocalDate dueOfTimer(String number, String element) {
        return managementService
                .createJobQuery()
                .processInstanceId(instance(number))
                .activityId(element)
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(BERLIN)
                .toLocalDate();
    }

    private static java.util.Date fivePm(LocalDate day) {
        return java.util.Date.from(day.atTime(17, 0).atZone(BERLIN).toInstant());
    }

    private static String german(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private List<String> recipients() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : mailServer.receivedMails()) {
            recipients.add(mail.getAllRecipients()[0].toString());
        }
        return recipients;
    }

    private List<String> mails() throws Exception {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : mailServer.receivedMails()) {
            mails.add(mail.getContent().toString());
        }
        return mails;
    }
}
