package de.jospen.coaching;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.Staff;
import de.jospen.workflow.Colleague;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A coach with one case in coaching, and the forms as the coach would fill them in. */
class CoachingDesk {

    static final LocalDate TODAY = LocalDate.now();

    final Participation participation;
    final Staff.Member coach;
    final String instance;

    private final MockMvc endpoint;

    /** A case of the site whose participant has been active for three months, with a fresh coaching process. */
    CoachingDesk(
            String site,
            Map<String, Object> variables,
            Participants participants,
            Cases cases,
            Staff staff,
            WebApplicationContext context) {
        participation = cases.register(site);
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), TODAY.minusMonths(3));
        coach = staff.coach(site);
        endpoint = MockMvcBuilders.webAppContextSetup(context).build();
        instance = cases.start("coaching", participation, variables);
    }

    void complete(String task, Map<String, ?> form) {
        coach.complete(participation, task, form);
    }

    List<String> tasks() {
        return coach.tasks(participation);
    }

    /** The content of a form as the browser gets it. */
    JsonNode load(String task) {
        return call(get("/camunda/api/jospen/tasks/{id}/form", taskId(task)));
    }

    /** Presses a button in the header of the task's form. */
    void report(String task, String message) {
        call(post("/camunda/api/jospen/tasks/{id}/messages/{message}", taskId(task), message));
    }

    void recordSession(Object... changes) {
        complete("recordSession", with(session(), changes));
    }

    /** Absent without excuse on that day; coaching goes on. */
    void recordUnexcused(LocalDate day) {
        complete("recordSession", absence(day, "UNEXCUSED"));
    }

    static Map<String, Object> plan() {
        return Map.of(
                "agreedOn",
                TODAY,
                "goals",
                List.of(
                        goal("LABOUR_MARKET", "Arbeit im Verkauf kennenlernen"),
                        goal("MOBILITY", "Ohne Auto nach Bielefeld kommen")),
                "reachablePlaces",
                "Spenge, Enger, Jöllenbeck",
                "travelModes",
                List.of("PUBLIC_TRANSPORT", "BICYCLE"),
                "travelLimits",
                "höchstens 45 Minuten einfach",
                "availability",
                "Mo–Fr 8–13 Uhr",
                "nextSessionOn",
                TODAY.plusDays(7));
    }

    static Map<String, Object> goal(String topic, String goal) {
        return Map.of(
                "topic",
                topic,
                "goal",
                goal,
                "step",
                "Fahrplan besorgen",
                "owner",
                "PARTICIPANT",
                "dueOn",
                TODAY.plusDays(21));
    }

    static Map<String, Object> session() {
        return Map.of(
                "kind", "INDIVIDUAL",
                "site", "spenge",
                "heldOn", TODAY,
                "attendance", "PRESENT",
                "durationMinutes", "75",
                "topics", List.of("MOBILITY", "APPLICATION"),
                "place", "OFFICE",
                "notes", "Fahrplan gemeinsam gelesen",
                "nextStep", "NEXT_SESSION",
                "nextSessionOn", TODAY.plusDays(14));
    }

    static Map<String, Object> absence(LocalDate day, String code) {
        return Map.of(
                "kind",
                "INDIVIDUAL",
                "site",
                "spenge",
                "heldOn",
                day,
                "attendance",
                code,
                "nextStep",
                "NEXT_SESSION",
                "nextSessionOn",
                TODAY.plusDays(7));
    }

    static Map<String, Object> clarification() {
        return Map.of(
                "contacts", List.of(Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "erreicht")),
                "result", "Termin war verwechselt worden",
                "nextSessionOn", TODAY.plusDays(3));
    }

    static Map<String, Object> conference() {
        return Map.of(
                "heldOn",
                TODAY,
                "attendedBy",
                List.of("COACH", "CASE_MANAGER"),
                "agreements",
                "Jobcenter prüft die Fahrtkosten",
                "nextConferenceOn",
                TODAY.plusDays(60));
    }

    static Map<String, Object> orientation() {
        return Map.of(
                "heldOn", TODAY,
                "catchUp", true,
                "targetField", "Verkauf im Lebensmittelhandel",
                "travelMode", "PUBLIC_TRANSPORT",
                "travelMinutes", "80",
                "dailyHours", "5.5",
                "result", "Praktikum in Enger ist vorstellbar");
    }

    static Map<String, Object> suspension() {
        return Map.of("reason", "PARENTAL_LEAVE", "suspendedOn", TODAY, "expectedReturnOn", TODAY.plusDays(90));
    }

    /** The form with some fields changed; a null value takes the field out. */
    static Map<String, Object> with(Map<String, Object> form, Object... changes) {
        var changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    static List<String> values(JsonNode options) {
        return Stream.iterate(0, i -> i < options.size(), i -> i + 1)
                .map(i -> options.get(i).get("value").asText())
                .toList();
    }

    private String taskId(String task) {
        return coach.task(participation, task).getId();
    }

    private JsonNode call(MockHttpServletRequestBuilder request) {
        var colleague = new Colleague(coach.id(), List.of("coach"), List.of(participation.site()));
        return coach.as(() -> {
            try {
                String body = endpoint.perform(request.requestAttr("colleague", colleague))
                        .andExpect(status().is2xxSuccessful())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                return new ObjectMapper().readTree(body);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
