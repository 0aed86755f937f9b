package de.jospen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the journey's forms show, what colleagues and the report learn from them, and how a participation ends. */
@ProcessTest
class JourneyFactsTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final Map<String, Object> INTAKE = Map.of(
            "outcome",
            "HELD",
            "heldOn",
            TODAY,
            "privacyNoticeOn",
            TODAY,
            "strengths",
            "Geduld",
            "consents",
            List.of(Map.of("type", "FOLLOW_UP_CONTACT", "form", "WRITTEN", "grantedOn", TODAY)));

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    IntakeInsight insight;

    @Autowired
    ExitDisclosure disclosure;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    WebApplicationContext context;

    @Test
    void whoLeavesDuringASuspensionLeavesEarly() {
        Participation participation = begun();
        var coach = staff.coach("joellenbeck");
        participants.changeState(participation.id(), ParticipationState.SUSPENDED);
        reportExit(participation);
        var exit = Map.of("exitedOn", TODAY, "reason", "OTHER_MEASURE", "whereabouts", "OTHER_MEASURE");

        assertThat(ShownForm.of(context, coach, participation, "recordExit")
                        .at("/data/kind")
                        .asText())
                .isEqualTo("EARLY");
        assertThatThrownBy(() -> coach.complete(participation, "recordExit", Forms.with(exit, "kind", "REGULAR")))
                .hasStackTraceContaining("endet die Teilnahme vorzeitig");
        coach.complete(participation, "recordExit", Forms.with(exit, "kind", "EARLY"));

        assertThat(participants.participation(participation.id()).state())
                .isEqualTo(ParticipationState.TERMINATED_EARLY);
    }

    @Test
    void finishedCoachingIsARegularEndWhateverOfferFollows() {
        Participation participation = begun();
        reportExit(participation);

        staff.coach("joellenbeck")
                .complete(
                        participation,
                        "recordExit",
                        Map.of(
                                "exitedOn",
                                TODAY,
                                "kind",
                                "REGULAR",
                                "reason",
                                "OTHER",
                                "reasonText",
                                "Studium begonnen",
                                "whereabouts",
                                "SCHOOL"));

        assertThat(participants.participation(participation.id()).state()).isEqualTo(ParticipationState.COMPLETED);
        assertThat(Said.by(disclosure, participation.id()))
                .extracting(Said::value)
                .containsExactly("regulär beendet", "Studium begonnen", "Schule oder Nachholen eines Abschlusses");
    }

    @Test
    void firstTalkConfirmsTheOffersOfTheReferralAndShowsLaterWhatItBrought() {
        Participation participation = participants.byReference(staff.jobcenterBielefeld()
                .start("referral", Forms.with(Forms.referral("joellenbeck", "33739"), "currentOffers", "Sprachkurs")));
        var coach = staff.coach("joellenbeck");
        coach.complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        assertThat(ShownForm.of(context, coach, participation, "conductIntake")
                        .at("/data/currentOffers")
                        .asText())
                .isEqualTo("Sprachkurs");
        var household = List.of(Map.of("name", "Kim", "relationship", "PARTNER", "adult", true));

        coach.complete(
                participation,
                "conductIntake",
                Forms.with(Forms.with(INTAKE, "currentOffers", "Sprachkurs B1"), "household", household));

        assertThat(participants.participation(participation.id()).currentOffers())
                .isEqualTo("Sprachkurs B1");
        assertThat(insight.of(participation.id()))
                .contains("Stärken: Geduld", "Haushalt: Kim (Partner/in)")
                .anyMatch(line -> line.startsWith("Einwilligungen: ") && line.contains("Nachfrage"));
    }

    @Test
    void leadComparesAPossibleDoubleWithoutTheOthersPersonalData() {
        var form = Forms.referral("spenge", "32139");
        String first = staff.jobcenterHerford().start("referral", form);
        var elsewhere = Forms.with(Forms.with(form, "site", "enger"), "postcode", "32130");
        Participation second = participants.byReference(staff.jobcenterHerford().start("referral", elsewhere));

        var shown =
                ShownForm.of(context, staff.lead(), second, "decideReferral").path("reference");

        assertThat(shown.path("question").asText()).contains("dieselbe Person");
        assertThat(shown.at("/duplicates/0/caseReference").asText()).isEqualTo(first);
        assertThat(shown.at("/duplicates/0/site").asText()).isEqualTo("Spenge");
        assertThat(shown.path("duplicates")).hasSize(1);
        assertThat(shown.path("duplicates").path(0)).hasSize(4);
    }

    private Participation begun() {
        Participation participation = participants.byReference(
                staff.jobcenterBielefeld().start("referral", Forms.referral("joellenbeck", "33739")));
        var coach = staff.coach("joellenbeck");
        coach.complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        coach.complete(participation, "conductIntake", INTAKE);
        return participation;
    }

    private void reportExit(Participation participation) {
        runtimeService
                .createMessageCorrelation("exitReported")
                .processInstanceBusinessKey(participation.caseReference())
                .correlate();
    }
}
