package de.jospen.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.AdmissionDecision;
import de.jospen.participant.AdmissionDecision.Outcome;
import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.MissingData;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.RejectionReason;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The Jobcenter's side alone: what the journey decides is put in here as its message. */
@ProcessTest
class ReferralProcessTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    AdmissionDecisions decisions;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    @BeforeEach
    void emptyMailbox() {
        mailServer.clear();
    }

    @Test
    void referredPersonIsRegisteredTheJourneyStartsAndTheAdmissionIsAnsweredByMail() throws Exception {
        Participation participation = refer(Forms.referral("spenge", "32139"));
        String referral = instance("referral", participation);

        decide(participation, new AdmissionDecision(Outcome.ADMITTED, null, Set.of(), null, "coach.spenge"));
        cases.runJob(participation, "sendAdmission");

        assertThat(participation.state()).isEqualTo(ParticipationState.REFERRED);
        assertThat(participants.person(participation.id()).firstName()).isEqualTo("Testperson");
        assertThat(participation.jobcenter()).isEqualTo("jobcenter-herford");
        assertThat(staff.coach("spenge").tasks(participation)).containsExactly("checkReferral");
        assertThat(onlyMail().getSubject()).contains(participation.caseReference());
        assertThat(onlyMail().getAllRecipients()[0]).hasToString("jospen@jobcenter-herford.example");
        assertThat(onlyMail().getContent().toString())
                .doesNotContain("Testperson")
                .contains("Spenge");
        assertThat(cases.passed(referral)).contains("referralAdmitted");
    }

    @Test
    void rejectionIsAnsweredWithItsReason() throws Exception {
        Participation participation = refer(Forms.referral("enger", "32130"));
        String referral = instance("referral", participation);

        decide(
                participation,
                new AdmissionDecision(Outcome.REJECTED, RejectionReason.NO_PLACE, Set.of(), null, "coach.enger"));
        cases.runJob(participation, "sendRejection");

        assertThat(onlyMail().getContent().toString()).contains("derzeit kein freier Platz");
        assertThat(cases.passed(referral)).contains("referralRejected");
    }

    @Test
    void missingDataIsAskedForCompletedByTheJobcenterAndCheckedAnew() throws Exception {
        var form = Forms.with(Forms.referral("enger", "32130"), "sgb2Confirmed", false);
        Participation participation = refer(form);
        String referral = instance("referral", participation);
        assertThat(check(participation)).isEqualTo("SGB_II_UNCONFIRMED");
        staff.lead()
                .complete(
                        participation,
                        "decideReferral",
                        Map.of("outcome", "DATA_MISSING", "missing", java.util.List.of("BENEFIT")));

        cases.runJob(participation, "sendDataRequest");
        staff.jobcenterHerford().complete(participation, "completeReferral", Forms.with(form, "sgb2Confirmed", true));

        assertThat(onlyMail().getContent().toString()).contains(MissingData.BENEFIT.label());
        assertThat(participants.participation(participation.id()).sgb2Confirmed())
                .isTrue();
        assertThat(check(participation)).isEqualTo("CLEAR");
        assertThat(staff.coach("enger").tasks(participation)).containsExactly("checkReferral");
        assertThat(cases.passed(referral)).contains("completeReferral", "reportCompletion");
    }

    @ParameterizedTest
    @CsvSource({
        "spenge, 32139, true, CLEAR",
        "spenge, 32130, true, OTHER_SITE",
        "spenge, 33602, true, OUT_OF_AREA",
        "spenge, 32139, false, NOT_TARGET_GROUP",
    })
    void whatIsUnclearGoesToAHumanDecision(String site, String postcode, boolean singleParent, String expected) {
        Participation participation = refer(Forms.with(Forms.referral(site, postcode), "singleParent", singleParent));

        assertThat(check(participation)).isEqualTo(expected);
        assertThat(staff.lead().tasks(participation))
                .contains("CLEAR".equals(expected) ? "checkReferral" : "decideReferral");
    }

    @ParameterizedTest
    @CsvSource({"Müller, Mueller", "MULLER, Müller", "Weiß, Weiss", "Şahin, Sahin", "Łukasz, Lukasz"})
    void theSamePersonInAnotherSpellingIsShownToAHuman(String first, String second) {
        String family = Forms.uniqueName();
        var form = Forms.with(Forms.with(Forms.referral("enger", "32130"), "firstName", first), "lastName", family);
        refer(form);

        Participation again = refer(Forms.with(Forms.with(form, "firstName", second), "site", "spenge"));

        assertThat(check(again)).isEqualTo("DUPLICATE");
    }

    @Test
    void coordinationIsNeededInTheDistrictOnly() {
        assertThat(variable(refer(Forms.referral("enger", "32130")), "coordinationRequired"))
                .isEqualTo(true);
        Participation city =
                byReference(staff.jobcenterBielefeld().start("referral", Forms.referral("joellenbeck", "33739")));
        assertThat(variable(city, "coordinationRequired")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"joellenbeck", "herford", "''"})
    void aSiteThatIsNotTheJobcentersOwnIsRefusedAndNothingIsStarted(String site) {
        var form = Forms.referral("spenge", "32139");
        long before = runtimeService.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> staff.jobcenterHerford().start("referral", Forms.with(form, "site", site)))
                .hasStackTraceContaining("Standort");

        assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    private Participation refer(Map<String, Object> form) {
        return byReference(staff.jobcenterHerford().start("referral", form));
    }

    private Participation byReference(String caseReference) {
        return participants.byReference(caseReference);
    }

    private void decide(Participation participation, AdmissionDecision decision) {
        decisions.record(participation.id(), decision);
        runtimeService
                .createMessageCorrelation("admissionDecided")
                .processInstanceBusinessKey(participation.caseReference())
                .setVariable("admission", decision.outcome().name())
                .correlate();
    }

    private String instance(String process, Participation participation) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(participation.caseReference())
                .singleResult()
                .getProcessInstanceId();
    }

    private Object check(Participation participation) {
        return variable(participation, "referralCheck");
    }

    private Object variable(Participation participation, String name) {
        return runtimeService.getVariable(instance("participantJourney", participation), name);
    }

    private MimeMessage onlyMail() {
        assertThat(mailServer.receivedMails()).hasSize(1);
        return mailServer.receivedMails()[0];
    }
}
