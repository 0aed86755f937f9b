package de.jospen.groupevent;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.JobcenterContact;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.Registration;
import de.jospen.project.Project;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.Staff;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests about events do again and again. */
class EventDesk {

    static final LocalDate DAY = LocalDate.now().plusDays(20);

    final Cases cases;
    final Staff staff;
    final Participants participants;
    final GroupEvents events;
    final EventRegistrations registrations;
    final LocalMailServer server;
    final JdbcClient jdbc;
    private final Project project;

    EventDesk(ApplicationContext context) {
        cases = context.getBean(Cases.class);
        staff = context.getBean(Staff.class);
        participants = context.getBean(Participants.class);
        events = context.getBean(GroupEvents.class);
        registrations = context.getBean(EventRegistrations.class);
        server = context.getBean(LocalMailServer.class);
        jdbc = context.getBean(JdbcClient.class);
        project = context.getBean(Project.class);
        server.clear();
        // Who took part in other tests would be invited here too
        jdbc.sql("UPDATE participation SET state = 'COMPLETED' WHERE state IN ('ACTIVE', 'SUSPENDED')")
                .update();
    }

    /** Somebody who is being coached, with an address. */
    Participation participant(String site) {
        String name = Forms.uniqueName();
        return participant(site, name.toLowerCase(java.util.Locale.ROOT) + "@erfunden.example");
    }

    Participation participant(String site, String email) {
        Participation participation = participants.register(new Registration(
                site,
                project.site(site).jobcenter(),
                "Testperson",
                Forms.uniqueName(),
                LocalDate.of(1990, 2, 3),
                Gender.FEMALE,
                "Musterweg 1",
                project.site(site).postcodes().get(0),
                "Musterstadt",
                null,
                email,
                null,
                true,
                false,
                true,
                Set.of(IntegrationGoal.WORK),
                null,
                new JobcenterContact("Kim Muster", "Integrationsfachkraft", null),
                LocalDate.now()));
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), LocalDate.of(2018, 4, 3));
        return participation;
    }

    static Map<String, Object> plan(String site, int capacity, String... invited) {
        var form = new HashMap<String, Object>();
        form.put("site", site);
        form.put("kind", "WORKSHOP");
        form.put("topic", "Bewerben mit dem Telefon");
        form.put("place", "Bürgerhaus, Lange Straße 1");
        form.put("times", times(DAY, DAY.minusDays(5)));
        form.put("capacity", capacity);
        form.put("trainer", "Trixi Muster");
        form.put("invitedSites", List.of(invited));
        return form;
    }

    static Map<String, Object> times(LocalDate day, LocalDate closes) {
        return new HashMap<>(Map.of(
                "day", day.toString(), "begins", "10:00", "ends", "12:30", "registrationClosesOn", closes.toString()));
    }

    /** Planned at Spenge, with the invitations under way; returns the number. */
    String planned(int capacity, String... invited) {
        String number = staff.coach("spenge").start("groupEvent", plan("spenge", capacity, invited));
        cases.runJob(number, "inviteSites");
        return number;
    }

    /** The coach of the site writes down what these say, and sends what is to be sent. */
    void invite(String site, String number, boolean finished, Object... answers) {
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < answers.length; i += 2) {
            people.add(Map.of(
                    "participation",
                    ((Participation) answers[i]).id().toString(),
                    "answer",
                    answers[i + 1],
                    "byMail",
                    true));
        }
        staff.coach(site).complete(number, "inviteToEvent", Map.of("people", people, "finished", finished));
        cases.runJob(number, "sendInvitations");
    }

    RegistrationState stateOf(String number, Participation participation) {
        return registration(number, participation).state();
    }

    EventRegistration registration(String number, Participation participation) {
        return registrations.of(events.event(number)).stream()
                .filter(one -> one.participationId().equals(participation.id()))
                .findFirst()
                .orElseThrow();
    }

    /** As if the event were today, two hours ago. */
    void dayHasCome(String number) {
        jdbc.sql("""
                        UPDATE group_event SET registration_closes_at = now() - interval '5 days',
                            begins_at = now() - interval '2 hours', ends_at = now() - interval '1 hours'
                        WHERE event_number = :number
                        """).param("number", number).update();
    }

    List<String> subjects() throws Exception {
        var subjects = new ArrayList<String>();
        for (MimeMessage mail : server.receivedMails()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    MimeMessage mailTo(Participation participation) throws Exception {
        String address = participants.person(participation.id()).email();
        return Arrays.stream(server.receivedMails())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static String text(MimeMessage mail) throws Exception {
        return find(mail, "text/plain");
    }

    /** The calendar file as it stands in the mail, lines unfolded. */
    static String calendar(MimeMessage mail) throws Exception {
        return find(mail, "text/calendar").replace("\r\n ", "");
    }

    private static String find(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
