package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.engine.job.JobRunner;
import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import de.jospen.workflow.WaitingProcesses;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProcessTest
class SeatOfferProcessTest {

    @Autowired
    WaitingProcesses waiting;

    @LocalServerPort
    int port;

    private EventDesk desk;
    private Participation waits;
    private Participation waitsToo;
    private String number;
    private String instance;

    /** One seat, given back, and two who wait for it. */
    @BeforeEach
    void aSeatIsFree(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
        Participation withdraws = desk.participant("enger");
        waits = desk.participant("enger");
        waitsToo = desk.participant("enger");
        number = desk.planned(1, "enger");
        desk.invite("enger", number, false, withdraws, "COMES", waits, "COMES", waitsToo, "COMES");
        desk.invite("enger", number, false, withdraws, "COMES_NO_MORE");
        desk.server.clear();
        desk.cases.runJob(number, "sendSeatOffer");
        instance = desk.staff.coach("enger").task(number, "answerSeatOffer").getProcessInstanceId();
    }

    @Test
    void theNextOnTheListIsToldUntilWhenAndTakesTheSeat() throws Exception {
        assertThat(desk.subjects()).containsExactly("Jö-Sp-En: Freier Platz bei Termin " + number);
        assertThat(EventDesk.text(desk.mailTo(waits))).contains("Wir halten ihn für Sie frei bis");

        answer(true);
        desk.cases.runJob(number, "confirmSeat");

        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(desk.stateOf(number, waitsToo)).isEqualTo(RegistrationState.WAITING);
        assertThat(desk.subjects()).contains("Jö-Sp-En: Einladung zu Termin " + number);
        assertThat(desk.cases.passed(instance)).contains("seatTaken");
    }

    @Test
    void whoDoesNotWantTheSeatPassesItOn() {
        answer(false);
        desk.cases.runJob(number, "passSeatOn");

        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.DECLINED);
        assertThat(desk.stateOf(number, waitsToo)).isEqualTo(RegistrationState.OFFERED);
        assertThat(desk.cases.passed(instance)).contains("seatPassedOn");
    }

    @Test
    void whoDoesNotAnswerInTimePassesItOn() {
        desk.cases.runJob(number, "answerWindow");

        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.DECLINED);
        assertThat(desk.stateOf(number, waitsToo)).isEqualTo(RegistrationState.OFFERED);
        desk.cases.runJob(number, "sendSeatOffer");
        assertThat(desk.staff.coach("enger").tasks(number)).contains("answerSeatOffer");
    }

    @Test
    void seatGivenBackAtOneSiteIsOfferedByTheCoachOfAnother() {
        Participation givesBack = desk.participant("enger");
        Participation next = desk.participant("joellenbeck");
        String shared = desk.planned(1, "enger", "joellenbeck");
        desk.invite("enger", shared, false, givesBack, "COMES");
        desk.invite("joellenbeck", shared, false, next, "COMES");

        desk.invite("enger", shared, false, givesBack, "COMES_NO_MORE");
        desk.cases.runJob(shared, "sendSeatOffer");

        assertThat(desk.stateOf(shared, next)).isEqualTo(RegistrationState.OFFERED);
        assertThat(desk.staff.coach("joellenbeck").tasks(shared)).contains("answerSeatOffer");
        assertThat(desk.staff.coach("enger").tasks(shared)).doesNotContain("answerSeatOffer");
    }

    @Test
    void theFormSaysWhomToAskAndUntilWhen() {
        TasklistSession coach = TasklistSession.login(port, "coach.enger");
        JsonNode form =
                coach.form(coach.task(number, "answerSeatOffer").get("id").asText());

        assertThat(form.at("/reference/person/caseReference").asText()).isEqualTo(waits.caseReference());
        assertThat(form.at("/reference/until").asText()).matches("\\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d Uhr");
        assertThat(form.at("/reference/toldByMail").asBoolean()).isTrue();
    }

    @Test
    void whoHasWithdrawnMeanwhileCannotTakeTheSeat() {
        desk.invite("enger", number, false, waits, "COMES_NO_MORE");

        assertThatThrownBy(() -> answer(true)).hasMessageContaining("nicht mehr freigehalten");
    }

    @Test
    void nobodyTakesASeatOfAnEventThatIsCalledOffOrHasBegun() throws Exception {
        desk.dayHasCome(number);
        assertThatThrownBy(() -> answer(true)).hasMessageContaining("abgesagt oder hat schon begonnen");
        desk.events.cancel(number, "Raum gesperrt", "coach.spenge");
        assertThatThrownBy(() -> answer(true)).hasMessageContaining("abgesagt oder hat schon begonnen");
        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.OFFERED);
        desk.server.clear();

        answer(false);
        desk.cases.runJob(number, "passSeatOn");

        assertThat(desk.stateOf(number, waitsToo))
                .as("nobody is asked any more")
                .isEqualTo(RegistrationState.WAITING);
        assertThat(desk.subjects()).isEmpty();
    }

    @Test
    void anOfferThatCouldNotLeaveBeforeTheCancellationStays() throws Exception {
        answer(false);
        desk.cases.runJob(number, "passSeatOn");
        desk.server.clear();
        desk.events.cancel(number, "Raum gesperrt", "coach.spenge");

        desk.cases.runJob(number, "sendSeatOffer");

        assertThat(desk.subjects()).isEmpty();
    }

    @Test
    void anEventCalledOffEndsTheOffer() {
        waiting.tellAll(GroupEventProcess.SEAT_OFFER_WITHDRAWN, number);

        assertThat(desk.cases.passed(instance)).contains("seatOfferEnded");
    }

    @Test
    void anEarlierOfferThatRunsOutTakesNothingFromALaterOne(
            @Autowired ManagementService jobs, @Autowired JobRunner jobRunner) {
        desk.invite("enger", number, false, waits, "COMES_NO_MORE");
        assertThat(desk.stateOf(number, waitsToo)).isEqualTo(RegistrationState.OFFERED);
        desk.invite("enger", number, false, waits, "COMES");
        desk.invite("enger", number, false, waitsToo, "COMES_NO_MORE");
        assertThat(desk.stateOf(number, waits)).as("offered a second time").isEqualTo(RegistrationState.OFFERED);

        jobRunner.run(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("answerWindow")
                .singleResult()
                .getId());

        assertThat(desk.cases.passed(instance)).contains("seatPassedOn");
        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.OFFERED);
    }

    @Test
    void aFormLeftOpenBringsNobodyBackWhoseOfferHasRunOut() {
        desk.cases.runJob(number, "answerWindow");
        Map<String, Object> row =
                Map.of("participation", waits.id().toString(), "answer", "COMES", "byMail", true, "seen", "OFFERED");

        assertThatThrownBy(() -> desk.staff
                        .coach("enger")
                        .complete(number, "inviteToEvent", Map.of("people", List.of(row), "finished", false)))
                .hasMessageContaining("hat sich inzwischen geändert");
        assertThat(desk.stateOf(number, waits)).isEqualTo(RegistrationState.DECLINED);
    }

    private void answer(boolean accepted) {
        desk.staff.coach("enger").complete(number, "answerSeatOffer", Map.of("accepted", accepted));
    }
}
