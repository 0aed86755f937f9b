package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProcessTest
class EventInvitationProcessTest {

    @LocalServerPort
    int port;

    private EventDesk desk;

    @BeforeEach
    void openDesk(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
    }

    @Test
    void participantsAreInvitedByMailWithACalendarFileUntilAllAreAsked() throws Exception {
        Participation comes = desk.participant("enger");
        Participation declines = desk.participant("enger");
        String number = desk.planned(8, "enger");
        String instance =
                desk.staff.coach("enger").task(number, "inviteToEvent").getProcessInstanceId();

        desk.invite("enger", number, false, comes, "COMES");

        assertThat(desk.stateOf(number, comes)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(desk.subjects()).containsExactly("Jö-Sp-En: Einladung zu Termin " + number);
        assertThat(EventDesk.text(desk.mailTo(comes)))
                .contains("Art: Workshop", "Bewerben mit dem Telefon", "10:00 bis 12:30 Uhr")
                .doesNotContain(comes.caseReference());
        assertThat(EventDesk.calendar(desk.mailTo(comes)))
                .contains("METHOD:REQUEST", "TZID=Europe/Berlin", "T100000", "SUMMARY:Workshop: Bewerben");

        desk.invite("enger", number, true, comes, "COMES", declines, "DOES_NOT_WANT");
        assertThat(desk.stateOf(number, declines)).isEqualTo(RegistrationState.DECLINED);
        assertThat(desk.subjects()).hasSize(1);
        assertThat(desk.cases.passed(instance)).contains("invitationFinished");
        assertThat(desk.cases.isEnded(instance)).isTrue();
    }

    @Test
    void whoHasNeverBeenInvitedElsewhereStandsFirstAndTheFormSaysSo() {
        Participation known = desk.participant("enger");
        Participation fresh = desk.participant("enger", null);
        String first = desk.planned(8, "enger");
        desk.invite("enger", first, true, known, "DOES_NOT_WANT");
        String number = desk.planned(8, "enger");

        TasklistSession coach = TasklistSession.login(port, "coach.enger");
        JsonNode form = coach.form(coach.task(number, "inviteToEvent").get("id").asText());

        assertThat(form.at("/data/people").findValuesAsText("participation"))
                .containsExactly(fresh.id().toString(), known.id().toString());
        JsonNode candidate = form.at("/reference/candidates/" + fresh.id());
        assertThat(candidate.get("hint").asText()).isEqualTo("noch nie an einem anderen Standort eingeladen");
        assertThat(candidate.get("noMail").asBoolean()).isTrue();
        assertThat(form.at("/reference/seats").asText()).isEqualTo("8 von 8 Plätzen frei");
        assertThat(form.at("/reference/ownSite").isNull()).isTrue();
        assertThat(form.at("/header/facts").findValuesAsText("value")).contains("Bewerben mit dem Telefon");
    }

    @Test
    void theHostSiteIsWarnedThatTheEventIsForTheOthers() {
        desk.participant("spenge");
        String number = desk.planned(8, "spenge");
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        JsonNode form = coach.form(coach.task(number, "inviteToEvent").get("id").asText());

        assertThat(form.at("/reference/ownSite").asText()).startsWith("Diese Veranstaltung ist am eigenen Standort");
    }

    @Test
    void theNinthOfEightWaitsAndGetsTheSeatThatBecomesFree() {
        Participation first = desk.participant("enger");
        Participation second = desk.participant("enger");
        String number = desk.planned(1, "enger");
        desk.invite("enger", number, false, first, "COMES", second, "COMES");
        assertThat(desk.stateOf(number, second)).isEqualTo(RegistrationState.WAITING);
        assertThat(desk.registration(number, second).waitingRank()).isEqualTo(1);

        desk.invite("enger", number, false, first, "COMES_NO_MORE");

        assertThat(desk.stateOf(number, first)).isEqualTo(RegistrationState.WITHDRAWN);
        assertThat(desk.stateOf(number, second)).isEqualTo(RegistrationState.OFFERED);
        desk.cases.runJob(number, "sendSeatOffer");
        assertThat(desk.staff.coach("enger").tasks(number)).containsExactly("answerSeatOffer", "inviteToEvent");
    }

    @Test
    void theRegistrationEndsByItself() {
        Participation late = desk.participant("enger");
        String number = desk.planned(8, "enger");
        String instance =
                desk.staff.coach("enger").task(number, "inviteToEvent").getProcessInstanceId();
        desk.jdbc
                .sql(
                        "UPDATE group_event SET registration_closes_at = now() - interval '1 hours' WHERE event_number = :n")
                .param("n", number)
                .update();
        assertThatThrownBy(() -> desk.invite("enger", number, true, late, "COMES"))
                .hasMessageContaining("Anmeldung zu dieser Veranstaltung ist geschlossen");

        desk.cases.runJob(number, "registrationEnds");

        assertThat(desk.staff.coach("enger").tasks(number)).isEmpty();
        assertThat(desk.cases.passed(instance)).contains("registrationOver");
    }

    @Test
    void anAddressThatDoesNotWorkKeepsNobodyElseFromHearingAndTheCoachIsTold() throws Exception {
        Participation broken = desk.participant("enger", "zwei@erfunden.example, drei@erfunden.example");
        Participation fine = desk.participant("enger");
        String number = desk.planned(8, "enger");

        desk.invite("enger", number, false, broken, "COMES", fine, "COMES");

        assertThat(desk.subjects()).hasSize(1);
        assertThat(desk.mailTo(fine)).isNotNull();
        TasklistSession coach = TasklistSession.login(port, "coach.enger");
        JsonNode form = coach.form(coach.task(number, "inviteToEvent").get("id").asText());
        assertThat(form.at("/reference/candidates/" + broken.id() + "/state").asText())
                .isEqualTo("angemeldet; die E-Mail kam nicht an, bitte anrufen");
    }

    @Test
    void nobodyOfAnotherSiteIsInvitedAndOnlyWhoHasASeatWithdraws() {
        Participation foreign = desk.participant("joellenbeck");
        Participation own = desk.participant("enger");
        String number = desk.planned(8, "enger");

        assertThatThrownBy(() -> desk.invite("enger", number, true, foreign, "COMES"))
                .hasMessageContaining("people[0].answer");
        assertThatThrownBy(() -> desk.invite("enger", number, true, own, "COMES_NO_MORE"))
                .hasMessageContaining("Abmelden kann sich nur");
        assertThatThrownBy(() -> desk.staff
                        .coach("enger")
                        .complete(
                                number,
                                "inviteToEvent",
                                Map.of(
                                        "people",
                                        List.of(Map.of(
                                                "participation",
                                                UUID.randomUUID().toString(),
                                                "byMail",
                                                true)),
                                        "finished",
                                        true)))
                .hasMessageContaining("nimmt hier nicht mehr teil");
        assertThat(desk.registrations.of(desk.events.event(number))).isEmpty();
    }
}
