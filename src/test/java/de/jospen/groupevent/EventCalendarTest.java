package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two readers that share no code with each other see the same appointment. */
@ProcessTest
class EventCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    EventCalendar calendar;

    private UUID registration;

    @BeforeEach
    void somebodyIsRegistered(@Autowired ApplicationContext context) {
        var desk = new EventDesk(context);
        Participation person = desk.participant("enger", "person@erfunden.example");
        String number = desk.planned(8, "enger");
        desk.registrations.register(number, person, true, "coach.enger");
        registration = desk.registration(number, person).id();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-07-12T10:00, 2018-07-12T12:30",
        "2018-12-04T09:15, 2018-12-04T11:00",
        // The clocks change in the night before, and on the very day
        "2018-10-28T10:00, 2018-10-28T11:00",
        "2019-03-31T01:30, 2019-03-31T04:00",
        "2019-03-31T10:00, 2019-03-31T11:00"
    })
    void twoReadersSeeTheLocalTimeInSummerAndWinter(LocalDateTime begins, LocalDateTime ends) throws Exception {
        byte[] file = calendar.request(event(begins, ends, "Thema", "Ort"), registration);

        var first = read(file).getEvents().get(0);
        assertThat(first.getDateStart().getValue().toInstant())
                .isEqualTo(begins.atZone(BERLIN).toInstant());
        assertThat(first.getDateEnd().getValue().toInstant())
                .isEqualTo(ends.atZone(BERLIN).toInstant());

        VEvent second = (VEvent) ical4j(file).getComponent("VEVENT").orElseThrow();
        assertThat(second.getDateTimeStart().getDate()).isInstanceOf(ZonedDateTime.class);
        assertThat(Instant.from(second.getDateTimeStart().getDate()))
                .isEqualTo(begins.atZone(BERLIN).toInstant());
        assertThat(Instant.from(second.getDateTimeEnd().getDate()))
                .isEqualTo(ends.atZone(BERLIN).toInstant());
        // The rules travel in the file: a reader without a time zone database comes to the same moment
        VTimeZone zone = (VTimeZone) ical4j(file).getComponent("VTIMEZONE").orElseThrow();
        assertThat(zone.getTimeZoneId().getValue()).isEqualTo("Europe/Berlin");
        assertThat(new net.fortuna.ical4j.model.TimeZone(zone)
                        .getOffset(begins.atZone(BERLIN).toInstant().toEpochMilli()))
                .isEqualTo(begins.atZone(BERLIN).getOffset().getTotalSeconds() * 1000);
    }

    @Test
    void whatPeopleWriteStaysOneField() throws Exception {
        String topic = "Büro, Lager; \\ oder „Pflege“?\r\nATTENDEE:mailto:fremd@erfunden.example "
                + "und noch viel mehr Worte, damit die Zeile umbrochen werden muss, mit Umlauten: äöüß";
        byte[] file = calendar.request(
                event(LocalDateTime.of(2018, 7, 12, 10, 0), LocalDateTime.of(2018, 7, 12, 11, 0), topic, "A, B; C"),
                registration);

        assertThat(new String(file, StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.length() <= 75)
                .noneMatch(line -> line.startsWith("ATTENDEE:mailto:fremd"));
        var first = read(file).getEvents().get(0);
        assertThat(first.getAttendees())
                .singleElement()
                .satisfies(one -> assertThat(one.getEmail()).isEqualTo("person@erfunden.example"));
        assertThat(first.getLocation().getValue()).isEqualTo("A, B; C");
        assertThat(first.getSummary().getValue())
                .startsWith("Workshop: Büro, Lager; \\ oder „Pflege“?")
                .endsWith("äöüß");
        VEvent second = (VEvent) ical4j(file).getComponent("VEVENT").orElseThrow();
        assertThat(second.getLocation().getValue()).isEqualTo("A, B; C");
        assertThat(second.getSummary().getValue()).endsWith("äöüß");
    }

    @Test
    void aCancellationTakesOutTheSameAppointment() throws Exception {
        GroupEvent event = event(LocalDateTime.of(2018, 7, 12, 10, 0), LocalDateTime.of(2018, 7, 12, 11, 0), "T", "O");
        ICalendar request = read(calendar.request(event, registration));
        ICalendar cancel = read(calendar.cancel(event, registration));

        assertThat(request.getMethod().isRequest()).isTrue();
        assertThat(request.getEvents().get(0).getAlarms()).hasSize(1);
        assertThat(cancel.getMethod().isCancel()).isTrue();
        assertThat(cancel.getEvents().get(0).getStatus().isCancelled()).isTrue();
        assertThat(cancel.getEvents().get(0).getAlarms()).isEmpty();
        assertThat(cancel.getEvents().get(0).getUid().getValue())
                .isEqualTo(request.getEvents().get(0).getUid().getValue())
                .startsWith(registration.toString());
        assertThat(request.getEvents().get(0).getOrganizer().getEmail()).isEqualTo("projekt@jospen.example");
    }

    private static GroupEvent event(LocalDateTime begins, LocalDateTime ends, String topic, String place) {
        return new GroupEvent(
                UUID.randomUUID(),
                "VA-2018-0001",
                EventKind.WORKSHOP,
                "spenge",
                null,
                topic,
                place,
                begins.atZone(BERLIN).toInstant(),
                ends.atZone(BERLIN).toInstant(),
                8,
                null,
                LocalDate.of(2018, 4, 2).atStartOfDay(BERLIN).toInstant(),
                Set.of("enger"),
                EventState.PLANNED,
                null,
                3);
    }

    private static ICalendar read(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    private static Calendar ical4j(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }
}
