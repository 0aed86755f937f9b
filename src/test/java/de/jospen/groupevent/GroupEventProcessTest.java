package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Attendance;
import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import de.jospen.workflow.WaitingProcesses;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class GroupEventProcessTest {

    @Autowired
    EventCounts counts;

    @Autowired
    WaitingProcesses waiting;

    private EventDesk desk;

    @BeforeEach
    void openDesk(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
    }

    @Test
    void workshopIsPlannedRemindedAttendedAndCountsForTheHostSite() throws Exception {
        Participation comes = desk.participant("enger");
        Participation staysAway = desk.participant("joellenbeck");
        EventCounts.OfSite before = counts.of("spenge");
        String number = desk.planned(8, "enger", "joellenbeck");
        String instance = host(number);
        desk.invite("enger", number, true, comes, "COMES");
        desk.invite("joellenbeck", number, true, staysAway, "COMES");
        desk.server.clear();

        desk.cases.runJob(number, "registrationClosed");
        desk.cases.runJob(number, "dayBefore");
        assertThat(desk.subjects())
                .containsExactly(
                        "Jö-Sp-En: Erinnerung an Termin " + number, "Jö-Sp-En: Erinnerung an Termin " + number);
        assertThat(EventDesk.text(desk.mailTo(comes)))
                .contains("Bewerben mit dem Telefon", "10:00 bis 12:30 Uhr", "Bürgerhaus, Lange Straße 1");

        Task task = desk.staff.coach("spenge").task(number, "recordAttendance");
        assertThat(task.getDueDate()
                        .toInstant()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate())
                .isEqualTo(EventDesk.DAY);
        desk.dayHasCome(number);
        record(number, comes, Attendance.PRESENT, staysAway, Attendance.UNEXCUSED);

        assertThat(desk.events.event(number).state()).isEqualTo(EventState.CARRIED_OUT);
        assertThat(desk.registration(number, comes).attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(desk.registration(number, staysAway).attendance()).isEqualTo(Attendance.UNEXCUSED);
        EventCounts.OfSite after = counts.of("spenge");
        assertThat(after.workshops()).isEqualTo(before.workshops() + 1);
        assertThat(after.visits()).isEqualTo(before.visits());
        assertThat(after.attendedElsewhere()).isEqualTo(before.attendedElsewhere() + 1);
        assertThat(desk.cases.passed(instance)).contains("eventCarriedOut");
    }

    @Test
    void aVisitIsNoWorkshopAndWhatIsNotHeldCountsNowhere() {
        EventCounts.OfSite before = counts.of("spenge");
        Map<String, Object> visit = EventDesk.plan("spenge", 8, "enger");
        visit.put("kind", "COMPANY_VISIT");
        visit.put("hostCompany", "Musterküchen GmbH");
        String held = begun(visit);
        record(held);
        String notHeld = begun(EventDesk.plan("spenge", 8, "enger"));
        String instance = host(notHeld);
        desk.staff
                .coach("spenge")
                .complete(notHeld, "recordAttendance", Map.of("carriedOut", false, "reason", "Trainerin krank"));

        EventCounts.OfSite after = counts.of("spenge");
        assertThat(after.workshops()).isEqualTo(before.workshops());
        assertThat(after.visits()).isEqualTo(before.visits() + 1);
        assertThat(desk.events.event(notHeld).state()).isEqualTo(EventState.NOT_HELD);
        assertThat(desk.events.event(notHeld).stateReason()).isEqualTo("Trainerin krank");
        assertThat(desk.cases.passed(instance)).contains("eventNotHeld");
    }

    @Test
    void attendanceIsNotRecordedBeforeTheDayAndOnlyWhole() {
        Participation comes = desk.participant("enger");
        String number = desk.planned(8, "enger");
        desk.invite("enger", number, true, comes, "COMES");
        desk.cases.runJob(number, "registrationClosed");
        desk.cases.runJob(number, "dayBefore");

        assertThatThrownBy(() -> record(number, comes, Attendance.PRESENT))
                .hasMessageContaining("noch nicht stattgefunden");
        desk.dayHasCome(number);
        assertThatThrownBy(() -> record(number)).hasMessageContaining("Angemeldeten hat sich");
        assertThatThrownBy(() ->
                        desk.staff.coach("spenge").complete(number, "recordAttendance", Map.of("carriedOut", false)))
                .hasMessageContaining("Grund");
        var row = new HashMap<String, Object>();
        row.put("registration", desk.registration(number, comes).id().toString());
        row.put("attendance", null);
        assertThatThrownBy(() -> desk.staff
                        .coach("spenge")
                        .complete(number, "recordAttendance", Map.of("carriedOut", true, "people", List.of(row))))
                .hasMessageContaining("people[0].attendance");
        assertThat(desk.events.event(number).state()).isEqualTo(EventState.PLANNED);
    }

    @Test
    void whoeverIsRemindedTooLateIsNotReminded() throws Exception {
        Participation comes = desk.participant("enger");
        String number = desk.planned(8, "enger");
        desk.invite("enger", number, true, comes, "COMES");
        desk.server.clear();
        desk.dayHasCome(number);
        desk.cases.runJob(number, "registrationClosed");
        desk.cases.runJob(number, "dayBefore");

        assertThat(desk.subjects()).isEmpty();
    }

    @Test
    void anotherDayReachesEverybodyWithAHigherSequenceAndNewInvitations() throws Exception {
        Participation registered = desk.participant("enger");
        Participation undecided = desk.participant("enger");
        String number = desk.planned(8, "enger");
        desk.invite("enger", number, false, registered, "COMES");
        String invited = EventDesk.calendar(desk.mailTo(registered));
        Task old = desk.staff.coach("enger").task(number, "inviteToEvent");
        desk.server.clear();

        waiting.report(GroupEventProcess.EVENT_CHANGE_REPORTED, number);
        LocalDate day = EventDesk.DAY.plusDays(7);
        Map<String, Object> change = new HashMap<>(
                Map.of("decision", "CHANGED", "place", "Rathaus", "times", EventDesk.times(day, day.minusDays(2))));
        desk.staff.coach("spenge").complete(number, "changeEvent", change);
        desk.cases.runJob(number, "sendChanges");

        assertThat(desk.subjects()).containsExactly("Jö-Sp-En: Änderung bei Termin " + number);
        String changed = EventDesk.calendar(desk.mailTo(registered));
        assertThat(invited).contains("METHOD:REQUEST", "SEQUENCE:0");
        assertThat(changed)
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:1",
                        "LOCATION:Rathaus",
                        day.toString().replace("-", ""));
        assertThat(uid(changed)).isEqualTo(uid(invited));
        Task task = desk.staff.coach("enger").task(number, "inviteToEvent");
        assertThat(task.getId()).isNotEqualTo(old.getId());
        assertThat(desk.cases.passed(old.getProcessInstanceId())).contains("invitationEnded");
        desk.invite("enger", number, true, registered, "COMES", undecided, "COMES");
        assertThat(desk.subjects()).as("nobody is invited twice").hasSize(2);
        assertThat(EventDesk.calendar(desk.mailTo(undecided))).contains("SEQUENCE:1");
    }

    @Test
    void whatHasBegunIsNeitherChangedNorCalledOff() {
        String number = desk.planned(8, "enger");
        waiting.report(GroupEventProcess.EVENT_CHANGE_REPORTED, number);
        desk.dayHasCome(number);

        assertThatThrownBy(() -> desk.staff
                        .coach("spenge")
                        .complete(number, "changeEvent", Map.of("decision", "CANCELLED", "reason", "zu spät")))
                .hasMessageContaining("hat schon begonnen");
        desk.staff.coach("spenge").complete(number, "changeEvent", Map.of("decision", "KEPT"));
        assertThat(desk.events.event(number).state()).isEqualTo(EventState.PLANNED);
    }

    @Test
    void whatStaysAsPlannedTellsNobody() throws Exception {
        Participation registered = desk.participant("enger");
        String number = desk.planned(8, "enger");
        desk.invite("enger", number, true, registered, "COMES");
        desk.server.clear();

        waiting.report(GroupEventProcess.EVENT_CHANGE_REPORTED, number);
        desk.staff.coach("spenge").complete(number, "changeEvent", Map.of("decision", "KEPT"));

        assertThat(desk.subjects()).isEmpty();
        assertThat(desk.events.event(number).calendarSequence()).isZero();
        desk.cases.runJob(number, "registrationClosed");
    }

    @Test
    void anEventCalledOffTellsAllWithASeatOrWaitingAndEndsWhatInvitesOrOffers() throws Exception {
        Participation registered = desk.participant("enger");
        Participation waits = desk.participant("enger");
        Participation undecided = desk.participant("joellenbeck");
        String number = desk.planned(1, "enger", "joellenbeck");
        String instance = host(number);
        desk.invite("enger", number, false, registered, "COMES", waits, "COMES");
        Participation declines = desk.participant("enger");
        desk.invite("enger", number, false, declines, "DOES_NOT_WANT");
        desk.server.clear();

        waiting.report(GroupEventProcess.EVENT_CHANGE_REPORTED, number);
        assertThatThrownBy(() ->
                        desk.staff.coach("spenge").complete(number, "changeEvent", Map.of("decision", "CANCELLED")))
                .hasMessageContaining("Grund der Absage");
        desk.staff
                .coach("spenge")
                .complete(number, "changeEvent", Map.of("decision", "CANCELLED", "reason", "Raum gesperrt"));
        desk.cases.runJob(number, "sendCancellations");

        assertThat(desk.subjects()).hasSize(2).containsOnly("Jö-Sp-En: Absage von Termin " + number);
        assertThat(EventDesk.calendar(desk.mailTo(registered)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(EventDesk.text(desk.mailTo(waits))).doesNotContain("Raum gesperrt");
        assertThat(desk.events.event(number).state()).isEqualTo(EventState.CANCELLED);
        assertThat(desk.cases.passed(instance)).contains("eventCancelled");
        assertThat(desk.cases.instances(number)).isEmpty();
        assertThat(desk.staff.coach("joellenbeck").tasks(number)).isEmpty();
        assertThat(undecided.id()).isNotNull();
    }

    /** Planned, invited for, and the day has come. */
    private String begun(Map<String, Object> plan) {
        String number = desk.staff.coach("spenge").start("groupEvent", plan);
        desk.cases.runJob(number, "inviteSites");
        desk.cases.runJob(number, "registrationClosed");
        desk.cases.runJob(number, "dayBefore");
        desk.dayHasCome(number);
        return number;
    }

    private void record(String number, Object... attendances) {
        var people = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < attendances.length; i += 2) {
            people.add(Map.of(
                    "registration",
                    desk.registration(number, (Participation) attendances[i])
                            .id()
                            .toString(),
                    "attendance",
                    ((Attendance) attendances[i + 1]).name()));
        }
        desk.staff.coach("spenge").complete(number, "recordAttendance", Map.of("carriedOut", true, "people", people));
    }

    private String host(String number) {
        return desk.cases.instances(number).stream()
                .filter(id -> desk.cases.passed(id).contains("planGroupEvent"))
                .findFirst()
                .orElseThrow();
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void timesOfTheFormAreLocal() {
        String number = desk.planned(8, "enger");
        assertThat(LocalTime.ofInstant(desk.events.event(number).beginsAt(), ZoneId.of("Europe/Berlin")))
                .isEqualTo(LocalTime.of(10, 0));
    }
}
