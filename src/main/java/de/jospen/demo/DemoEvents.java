package de.jospen.demo;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented workshops and a visit: held, with a waiting list, and called off. */
@Component
@Profile("demo")
class DemoEvents {

    private static final String PROCESS = "groupEvent";

    private final DemoPlayer player;
    private final Participants participants;
    private final JdbcClient jdbc;

    DemoEvents(DemoPlayer player, Participants participants, JdbcClient jdbc) {
        this.player = player;
        this.participants = participants;
        this.jdbc = jdbc;
    }

    void play(LocalDate today) {
        held(today);
        soon(today);
        calledOff(today);
    }

    private void held(LocalDate today) {
        String number = planned(
                "coach.spenge",
                event("spenge", "WORKSHOP", "Bewerben mit dem Telefon", "Bürgerzentrum Spenge", today, today, 8),
                "enger",
                "joellenbeck");
        List<Participation> guests = invite("coach.enger", "enger", number, 3);
        player.fire(number, "registrationEnds");
        player.fire(number, "registrationClosed");
        player.fire(number, "dayBefore");
        player.sendMails();
        var came = new ArrayList<Map<String, Object>>();
        for (Participation guest : guests) {
            came.add(Map.of("registration", registration(number, guest), "attendance", "PRESENT"));
        }
        player.complete("coach.spenge", number, "recordAttendance", Map.of("carriedOut", true, "people", came));
        // Played in a minute, told as of last week
        jdbc.sql("""
                        UPDATE group_event SET begins_at = begins_at - interval '206' hour, ends_at = ends_at - interval '206' hour,
                            registration_closes_at = registration_closes_at - interval '206' hour
                        WHERE event_number = :number
                        """).param("number", number).update();
    }

    private void soon(LocalDate today) {
        LocalDate day = today.plusDays(16);
        Map<String, Object> visit = event(
                "joellenbeck",
                "COMPANY_VISIT",
                "Arbeiten in der Großküche",
                "Vilsendorfer Straße 100, Bielefeld-Jöllenbeck",
                day,
                day.minusDays(3),
                2);
        visit.put("hostCompany", "Musterküchen GmbH");
        String number = planned("coach.joellenbeck", visit, "enger", "spenge");
        invite("coach.enger", "enger", number, 3);
    }

    private void calledOff(LocalDate today) {
        LocalDate day = today.plusDays(9);
        String number = planned(
                "coach.enger",
                event(
                        "enger",
                        "WORKSHOP",
                        "Kinderbetreuung und Schicht",
                        "Stadtbücherei Enger",
                        day,
                        day.minusDays(2),
                        8),
                "spenge");
        player.report(number, "eventChangeReported");
        player.complete(
                "coach.enger",
                number,
                "changeEvent",
                Map.of("decision", "CANCELLED", "reason", "Die Referentin ist erkrankt."));
    }

    private String planned(String user, Map<String, Object> event, String... sites) {
        event.put("invitedSites", List.of(sites));
        String number = player.start(user, PROCESS, event);
        player.sendMails();
        return number;
    }

    /** The first of the site say yes. */
    private List<Participation> invite(String user, String site, String number, int most) {
        List<Participation> guests =
                participants.activeAt(site).stream().limit(most).toList();
        player.complete(
                user,
                number,
                "inviteToEvent",
                Map.of(
                        "people",
                        guests.stream()
                                .map(guest -> Map.of(
                                        "participation",
                                        guest.id().toString(),
                                        "answer",
                                        "COMES",
                                        "byMail",
                                        participants.person(guest.id()).email() != null))
                                .toList(),
                        "finished",
                        false));
        return guests;
    }

    private String registration(String number, Participation guest) {
        return jdbc.sql("""
                        SELECT r.id FROM event_registration r JOIN group_event e ON e.id = r.event_id
                        WHERE e.event_number = :number AND r.participation_id = :participation
                        """)
                .param("number", number)
                .param("participation", guest.id())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> event(
            String site, String kind, String topic, String place, LocalDate day, LocalDate closes, int capacity) {
        var event = new HashMap<String, Object>();
        event.put("site", site);
        event.put("kind", kind);
        event.put("topic", topic);
        event.put("place", place);
        event.put(
                "times",
                Map.of(
                        "day",
                        day.toString(),
                        "begins",
                        day.equals(closes) ? "23:50" : "09:30",
                        "ends",
                        day.equals(closes) ? "23:59" : "12:00",
                        "registrationClosesOn",
                        closes.toString()));
        event.put("capacity", capacity);
        return event;
    }
}
