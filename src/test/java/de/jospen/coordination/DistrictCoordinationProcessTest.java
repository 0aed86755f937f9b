package de.jospen.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class DistrictCoordinationProcessTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    DistrictCoordinationRepository repository;

    @Autowired
    CoordinationInsight insight;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noStandingAgreementFromOtherTests() {
        jdbc.sql("DELETE FROM district_coordination").update();
        mailServer.clear();
    }

    @Test
    void districtIsAskedByMailAnswersForTheCaseAndCounsellingMayStart() throws Exception {
        Participation participation = cases.register("spenge");
        String instance = cases.start("districtCoordination", participation, Map.of());
        cases.runJob(participation, "requestCoordination");

        staff.kreisHerford()
                .complete(
                        participation,
                        "answerCoordination",
                        Map.of("answer", "AGREED_WITH_CONDITIONS", "scope", "CASE", "condition", "Start erst im Juni"));

        assertThat(subjects()).containsExactly("Jö-Sp-En: Abstimmung zum Beratungsangebot am Standort Spenge");
        assertThat(repository.ofCase(participation.caseReference()))
                .singleElement()
                .satisfies(coordination -> {
                    assertThat(coordination.answer()).isEqualTo(CoordinationAnswer.AGREED_WITH_CONDITIONS);
                    assertThat(coordination.condition()).isEqualTo("Start erst im Juni");
                    assertThat(coordination.district()).isEqualTo("kreis-herford");
                    assertThat(coordination.standing()).isFalse();
                });
        assertThat(cases.passed(instance)).contains("coordinationAgreed").doesNotContain("coordinationCovered");
        assertThat(cases.variable(instance, "coordinationAnswer")).isEqualTo("AGREED_WITH_CONDITIONS");
    }

    @Test
    void refusalEndsTheCoordinationAsRefused() {
        Participation participation = cases.register("enger");
        String instance = waitForAnswer(participation);

        staff.kreisHerford()
                .complete(participation, "answerCoordination", Map.of("answer", "NOT_AGREED", "scope", "CASE"));

        assertThat(cases.passed(instance)).contains("coordinationRefused");
    }

    @Test
    void standingAgreementLetsTheNextCaseOfTheSitePassWithoutMailOrTask() throws Exception {
        Participation first = cases.register("spenge");
        waitForAnswer(first);
        staff.kreisHerford().complete(first, "answerCoordination", Map.of("answer", "AGREED", "scope", "SITE"));
        mailServer.clear();

        Participation next = cases.register("spenge");
        String covered = cases.start("districtCoordination", next, Map.of());
        Participation elsewhere = cases.register("enger");
        String asked = cases.start("districtCoordination", elsewhere, Map.of());

        assertThat(subjects()).isEmpty();
        assertThat(cases.passed(covered)).contains("coordinationCovered");
        assertThat(cases.variable(covered, "coordinationAnswer")).isEqualTo("AGREED");
        assertThat(cases.isEnded(asked)).isFalse();
    }

    @Test
    void refusalForGoodEndsAnEarlierStandingAgreement() {
        Participation first = cases.register("enger");
        waitForAnswer(first);
        staff.kreisHerford().complete(first, "answerCoordination", Map.of("answer", "AGREED", "scope", "SITE"));
        repository.insert(new DistrictCoordination(
                first.caseReference(),
                "enger",
                "kreis-herford",
                CoordinationAnswer.NOT_AGREED,
                true,
                null,
                java.time.LocalDate.now(),
                "kreis.herford"));

        String instance = cases.start("districtCoordination", cases.register("enger"), Map.of());

        assertThat(cases.isEnded(instance)).isFalse();
    }

    @Test
    void conditionsReachWhoeverWorksOnTheCaseAndOnLaterCasesOfTheSite() {
        Participation first = cases.register("spenge");
        assertThat(insight.of(first.id())).isEmpty();
        waitForAnswer(first);
        staff.kreisHerford()
                .complete(
                        first,
                        "answerCoordination",
                        Map.of("answer", "AGREED_WITH_CONDITIONS", "scope", "SITE", "condition", "nicht im Rathaus"));

        assertThat(insight.of(first.id()))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .startsWith("mit Auflagen zugestimmt am ")
                        .endsWith("für den Standort dauerhaft"))
                .contains("Auflagen: nicht im Rathaus");
        assertThat(insight.of(cases.register("spenge").id())).contains("Auflagen: nicht im Rathaus");
        assertThat(insight.of(cases.register("enger").id())).isEmpty();
        assertThat(insight.of(cases.register("joellenbeck").id())).isEmpty();
    }

    @Test
    void overdueAnswerIsRemindedByMailAndTheTaskStaysOpen() throws Exception {
        Participation participation = cases.register("enger");
        String instance = waitForAnswer(participation);
        mailServer.clear();

        cases.runJob(participation, "coordinationOverdue");

        assertThat(subjects()).singleElement().asString().contains("Erinnerung").contains("Enger");
        assertThat(cases.passed(instance)).contains("coordinationDelayed");
        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void conditionsWithoutWordsAreRefusedAtTheFieldAndNothingIsWritten() {
        Participation participation = cases.register("spenge");
        waitForAnswer(participation);

        assertThatThrownBy(() -> staff.kreisHerford()
                        .complete(
                                participation,
                                "answerCoordination",
                                Map.of("answer", "AGREED_WITH_CONDITIONS", "scope", "CASE")))
                .hasStackTraceContaining("Bitte die Auflagen nennen.");

        assertThat(repository.ofCase(participation.caseReference())).isEmpty();
        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void coachSeesNoTaskOfTheDistrictAndTheLeadMayLookButNotAnswer() {
        Participation participation = cases.register("spenge");
        waitForAnswer(participation);

        assertThat(staff.coach("spenge").tasks(participation)).isEmpty();
        assertThat(staff.lead().tasks(participation)).containsExactly("answerCoordination");
        assertThatThrownBy(() -> staff.lead()
                        .complete(participation, "answerCoordination", Map.of("answer", "AGREED", "scope", "CASE")))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    private String waitForAnswer(Participation participation) {
        String instance = cases.start("districtCoordination", participation, Map.of());
        cases.runJob(participation, "requestCoordination");
        return instance;
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new java.util.ArrayList<>();
        for (MimeMessage mail : Arrays.asList(mailServer.receivedMails())) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }
}
