package de.jospen.placement;

import static de.jospen.placement.PlacementDesk.errors;
import static de.jospen.placement.PlacementDesk.job;
import static de.jospen.placement.PlacementDesk.proof;
import static de.jospen.support.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class PlacementProcessTest {

    PlacementDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    ManagementService managementService;

    @BeforeEach
    void openDesk(@Autowired WebApplicationContext context) {
        desk = new PlacementDesk(context);
    }

    @Test
    void insuredJobWithProofCountsAndIsAskedAboutAfterSixWeeksAndSixMonths() {
        Participation participation = desk.participant("spenge");
        String instance = desk.start(participation);

        desk.complete(participation, "recordPlacement", job("spenge"));
        desk.complete(participation, "verifyPlacement", proof(job("spenge")));

        Placement counted = desk.placement(participation);
        assertThat(counted.counts()).isEqualTo(PlacementCounts.YES);
        assertThat(counted.reportedAs()).isEqualTo("Sozialversicherungspflichtige Beschäftigung");
        assertThat(counted.aboveLimit()).isTrue();
        assertThat(counted.proof()).isEqualTo(new Proof(ProofKind.EMPLOYMENT_CONTRACT, LocalDate.of(2018, 6, 4), null));
        assertThat(counted.nextFollowUpOn()).isEqualTo(LocalDate.of(2018, 7, 13));
        assertThat(dueDay(instance)).isEqualTo(LocalDate.of(2018, 7, 13));

        cases.runJob(participation, "followUpDate");
        check(participation, "STILL_EMPLOYED");
        assertThat(dueDay(instance)).isEqualTo(LocalDate.of(2018, 12, 1));
        cases.runJob(participation, "followUpDate");
        check(participation, "STILL_EMPLOYED");

        assertThat(desk.followUps(participation))
                .extracting(FollowUp::checkPoint)
                .containsExactly("P42D", "P6M");
        assertThat(desk.placement(participation).followUpEnd()).isEqualTo(FollowUpEnd.ALL_DONE);
        assertThat(cases.passed(instance)).contains("followUpsFinished").doesNotContain("judgePlacement");
    }

    @Test
    void severalMinijobsAreJudgedByTheLeadWhoReadsWhyAndThenCount() {
        Participation participation = desk.participant("enger");
        String instance = desk.place(
                participation,
                with(job("enger"), "employmentType", "SEVERAL_MINIJOBS"),
                proof(with(job("enger"), "monthlyGross", "700")));
        var shown = desk.loadAsLead(participation, "judgePlacement").get("reference");
        assertThat(shown.get("why").asText()).isEqualTo("Zu klären: mehrere Minijobs");
        assertThat(shown.get("gross").asText()).isEqualTo("700 Euro");
        assertThat(shown.get("proof").asText()).isEqualTo("Arbeitsvertrag, gesehen am 04.06.2018");

        staff.lead().complete(participation, "judgePlacement", verdict("YES"));

        Placement judged = desk.placement(participation);
        assertThat(judged.counts()).isEqualTo(PlacementCounts.YES);
        assertThat(judged.reportedAs()).contains("Entscheidung der Projektleitung");
        assertThat(judged.nextCheckPoint()).isEqualTo("P42D");
        assertThat(cases.variable(instance, "placementCounts")).isEqualTo("YES");
    }

    @Test
    void whatTheLeadDoesNotCountIsNotAskedAboutAgain() {
        Participation participation = desk.participant("enger");
        Map<String, Object> job = with(job("enger"), "employmentType", "SHORT_TERM");
        String instance = desk.place(participation, job, proof(job));

        staff.lead().complete(participation, "judgePlacement", verdict("NO"));

        assertThat(desk.placement(participation).counts()).isEqualTo(PlacementCounts.NO);
        assertThat(desk.placement(participation).followUpEnd()).isEqualTo(FollowUpEnd.NOT_COUNTING);
        assertThat(cases.passed(instance)).contains("followUpsFinished").doesNotContain("followUpDate");
    }

    @Test
    void coachMayNotJudge() {
        Participation participation = desk.participant("enger");
        Map<String, Object> job = with(job("enger"), "employmentType", "SHORT_TERM");
        desk.place(participation, job, proof(job));

        var refusal = catchThrowable(() -> desk.complete(participation, "judgePlacement", verdict("YES")));

        assertThat(refusal).isNotNull();
        assertThat(desk.placement(participation).counts()).isEqualTo(PlacementCounts.MANUAL_CHECK);
    }

    @Test
    void judgementNeedsReason() {
        Participation participation = desk.participant("enger");
        Map<String, Object> job = with(job("enger"), "employmentType", "SHORT_TERM");
        desk.place(participation, job, proof(job));

        var refusal = catchThrowable(
                () -> staff.lead().complete(participation, "judgePlacement", Map.of("judgement", "YES")));

        assertThat(errors(refusal)).extracting("field").containsExactly("reason");
        assertThat(desk.placement(participation).counts()).isEqualTo(PlacementCounts.MANUAL_CHECK);
        assertThat(staff.lead().tasks(participation)).contains("judgePlacement");
    }

    @Test
    void jobWithoutProofDoesNotCount() {
        Participation participation = desk.participant("joellenbeck");
        Map<String, Object> noProof = with(proof(job("joellenbeck")), "proofKind", "NOT_OBTAINABLE");
        String instance = desk.place(
                participation, job("joellenbeck"), with(noProof, "noProofReason", "Der Betrieb antwortet nicht."));

        Placement placement = desk.placement(participation);
        assertThat(placement.counts()).isEqualTo(PlacementCounts.NO);
        assertThat(placement.reportedAs()).isEqualTo("Nachweis steht aus");
        assertThat(placement.proof())
                .isEqualTo(new Proof(ProofKind.NOT_OBTAINABLE, null, "Der Betrieb antwortet nicht."));
        assertThat(placement.followUpEnd()).isEqualTo(FollowUpEnd.NOT_COUNTING);
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @Test
    void withoutConsentNobodyAsksLaterAndThatIsRecorded() {
        Participation participation = desk.participantWithoutConsent("spenge");
        String instance = desk.place(participation, job("spenge"), proof(job("spenge")));

        assertThat(desk.placement(participation).counts()).isEqualTo(PlacementCounts.YES);
        assertThat(desk.placement(participation).followUpEnd()).isEqualTo(FollowUpEnd.NO_CONSENT);
        assertThat(desk.placement(participation).nextFollowUpOn()).isNull();
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @Test
    void endedJobIsNotAskedAboutAgain() {
        Participation participation = desk.participant("spenge");
        String instance = desk.place(participation, job("spenge"), proof(job("spenge")));

        cases.runJob(participation, "followUpDate");
        check(participation, "ENDED");

        assertThat(desk.placement(participation).followUpEnd()).isEqualTo(FollowUpEnd.JOB_ENDED);
        assertThat(desk.placement(participation).counts())
                .as("the placement still counts")
                .isEqualTo(PlacementCounts.YES);
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER_INSURED_JOB", "NOT_REACHED"})
    void otherResultsLeaveTheNextFollowUpStanding(String result) {
        Participation participation = desk.participant("spenge");
        String instance = desk.place(participation, job("spenge"), proof(job("spenge")));

        cases.runJob(participation, "followUpDate");
        check(participation, result);

        assertThat(desk.placement(participation).nextCheckPoint()).isEqualTo("P6M");
        assertThat(cases.isEnded(instance)).isFalse();
    }

    @Test
    void revokedConsentLeavesOnlyTheEndWithoutAsking() {
        Participation participation = desk.participant("spenge");
        String instance = desk.place(participation, job("spenge"), proof(job("spenge")));
        cases.runJob(participation, "followUpDate");
        var before = desk.load(participation, "checkSustainability").get("reference");
        assertThat(before.get("results")).hasSize(4);
        assertThat(before.get("checkPoint").asText()).isEqualTo("nach 6 Wochen");
        assertThat(before.get("consentRevoked").asBoolean()).isFalse();

        desk.revokeFollowUp(participation);

        var form = desk.load(participation, "checkSustainability");
        assertThat(form.at("/reference/consentRevoked").asBoolean()).isTrue();
        assertThat(form.at("/reference/results")).hasSize(1);
        assertThat(form.at("/data/result").asText()).isEqualTo("CONSENT_REVOKED");

        assertThat(errors(catchThrowable(() -> check(participation, "STILL_EMPLOYED"))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("result");
                    assertThat(error.message()).contains("Einwilligung ist widerrufen");
                });
        assertThat(desk.followUps(participation)).isEmpty();
        check(participation, "CONSENT_REVOKED");

        assertThat(desk.followUps(participation)).singleElement().satisfies(followUp -> {
            assertThat(followUp.result()).isEqualTo(SustainabilityResult.CONSENT_REVOKED);
            assertThat(followUp.note())
                    .as("nobody asked, so there is nothing to note")
                    .isNull();
        });
        assertThat(desk.placement(participation).followUpEnd()).isEqualTo(FollowUpEnd.NO_CONSENT);
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @Test
    void withConsentTheFollowUpCannotBeSkippedAsRevoked() {
        Participation participation = desk.participant("spenge");
        desk.place(participation, job("spenge"), proof(job("spenge")));
        cases.runJob(participation, "followUpDate");

        assertThat(errors(catchThrowable(() -> check(participation, "CONSENT_REVOKED"))))
                .extracting("field")
                .containsExactly("result");
        assertThat(desk.coach(participation).tasks(participation)).containsExactly("checkSustainability");
    }

    @Test
    void placementReportedByMistakeIsWithdrawnAndLeavesNothing() {
        Participation participation = desk.participant("spenge");
        String instance = desk.start(participation);
        String other = desk.start(participation);

        desk.withdraw(participation, instance);

        assertThat(desk.placements(participation)).isEmpty();
        assertThat(cases.passed(instance)).contains("placementNotRecorded");
        assertThat(cases.isEnded(other)).as("the other report stands").isFalse();
    }

    private void check(Participation participation, String result) {
        desk.complete(
                participation,
                "checkSustainability",
                Map.of("result", result, "checkedOn", LocalDate.now().toString(), "note", "Kurz telefoniert"));
    }

    private static Map<String, Object> verdict(String judgement) {
        return Map.of("judgement", judgement, "reason", "Zusammen über der Grenze, Meldebescheinigung liegt vor.");
    }

    private LocalDate dueDay(String instance) {
        Date due = managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("followUpDate")
                .singleResult()
                .getDuedate();
        return due.toInstant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
