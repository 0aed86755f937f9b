package de.jospen.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each rule bites when what it watches breaks, and only then. */
@ProcessTest
class InvariantsTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Invariants invariants;

    @BeforeEach
    void watch() {
        invariants = new Invariants(jdbc);
        jdbc.sql("DELETE FROM district_coordination").update();
    }

    @Test
    void failedJobAndIncident() {
        Participation participation = cases.register("spenge");
        cases.start("districtCoordination", participation, Map.of());
        var found = new ArrayList<String>();

        undone(() -> {
            List<String> before = invariants.violations();
            managementService.setJobRetries(
                    cases.job(participation.caseReference(), "requestCoordination")
                            .getId(),
                    0);
            found.addAll(invariants.violations());
            before.forEach(found::remove);
        });

        assertThat(found).anyMatch(line -> line.startsWith("failed job: ")).contains("incident: requestCoordination");
    }

    @Test
    void enquiryThatNobodyHas() {
        String number = enquiry();

        assertBites(number, "open enquiry without task or step at its site: " + number, () -> kill(number));
        assertBites(
                number,
                "open enquiry without task or step at its site: " + number,
                () -> jdbc.sql("UPDATE labour_market_enquiry SET site = 'enger' WHERE number = :number")
                        .param("number", number)
                        .update());
    }

    @Test
    void eventThatNobodyHasAndItsPromises() {
        String number = event();

        assertBites(number, "event not yet ended without task or timer: " + number, () -> kill(number));
        assertBites(
                number,
                "site never invited: " + number + " enger",
                () -> jdbc.sql("""
                                DELETE FROM act_hi_procinst
                                WHERE business_key_ = :number AND proc_def_key_ = 'eventInvitation'
                                """).param("number", number).update());
        assertBites(number, "somebody waits for a seat of an event that nobody works on: " + number, () -> {
            registration(number, "WAITING");
            kill(number);
        });
        assertBites(
                number,
                "seat offered without anybody asking for the answer: " + number,
                () -> registration(number, "OFFERED"));
        undone(() -> {
            registration(number, "WAITING");
            assertThat(invariants.violationsOf(number)).isEmpty();
        });
    }

    @Test
    void reportThatWasBegun() {
        jdbc.sql("DELETE FROM project_report").update();
        String number = staff.lead().start("projectReporting", Map.of("kind", "MONTHLY", "asOf", "2018-06-30"));

        assertBites(number, "report begun without task or step: " + number, () -> kill(number));
    }

    @Test
    void runningParticipationAndItsHandover() {
        Participation participation = cases.register("spenge");
        String reference = participation.caseReference();
        cases.start(
                "participantJourney", participation, Map.of("referralCheck", "CLEAR", "coordinationRequired", false));

        assertBites(
                reference, "running participation without task, step or timer: " + reference, () -> kill(reference));
        assertBites(reference, "handover begun without task or step: " + reference, () -> {
            jdbc.sql("""
                            INSERT INTO handover_report (id, participation_id, version, state, further_planning,
                                coach_contact, drafted_by, drafted_at, kind)
                            VALUES (:id, :participation, 1, 'RELEASED', FALSE, 'Erfunden', 'coach.spenge', now(), 'FINAL')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("participation", participation.id())
                    .update();
            kill(reference);
        });
    }

    private void assertBites(String reference, String violation, Runnable breaking) {
        assertThat(invariants.violationsOf(reference)).as("before").isEmpty();
        undone(() -> {
            breaking.run();
            assertThat(invariants.violationsOf(reference)).contains(violation);
        });
        assertThat(invariants.violationsOf(reference)).as("after").isEmpty();
    }

    private void undone(Runnable step) {
        transaction.executeWithoutResult(status -> {
            step.run();
            status.setRollbackOnly();
        });
    }

    private void kill(String reference) {
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "test"));
    }

    private void registration(String number, String state) {
        jdbc.sql("""
                        INSERT INTO event_registration (id, event_id, participation_id, home_site, state, waiting_rank,
                            by_mail, mail_refused, seats_given, decided_by, decided_at)
                        SELECT :id, id, :participation, 'enger', :state, CAST(:rank AS INTEGER), FALSE, FALSE, 0,
                            'coach.enger', now()
                        FROM group_event WHERE event_number = :number
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", cases.register("enger").id())
                .param("state", state)
                .param("rank", state.equals("WAITING") ? "1" : null)
                .param("number", number)
                .update();
    }

    private String enquiry() {
        var form = new HashMap<String, Object>();
        form.put("site", "spenge");
        form.put("channel", "PHONE");
        form.put("receivedOn", LocalDate.now());
        form.put("requesterKind", "RESIDENT");
        form.put("requesterName", "Ottilie Erfunden");
        form.put("phone", "05225 4711");
        form.put("question", "Wer sucht Aushilfen?");
        form.put("acknowledged", true);
        return staff.coach("spenge").start("labourMarketEnquiry", form);
    }

    private String event() {
        LocalDate day = LocalDate.now().plusDays(20);
        var form = new HashMap<String, Object>();
        form.put("site", "spenge");
        form.put("kind", "WORKSHOP");
        form.put("topic", "Bewerben mit dem Telefon");
        form.put("place", "Bürgerhaus");
        form.put(
                "times",
                Map.of(
                        "day",
                        day.toString(),
                        "begins",
                        "10:00",
                        "ends",
                        "12:30",
                        "registrationClosesOn",
                        day.minusDays(5).toString()));
        form.put("capacity", 8);
        form.put("invitedSites", List.of("enger", "joellenbeck"));
        String number = staff.coach("spenge").start("groupEvent", form);
        cases.runJob(number, "inviteSites");
        return number;
    }
}
