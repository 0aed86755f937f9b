package de.jospen.placement;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.support.Cases;
import de.jospen.support.Staff;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What placement tests do again and again: people in the project, jobs, proofs, a look into all tables. */
class PlacementDesk {

    private final Cases cases;
    private final Staff staff;
    private final Participants participants;
    private final Consents consents;
    private final PlacementRepository repository;
    private final JdbcClient jdbc;
    private final TaskService taskService;
    private final MockMvc endpoint;

    PlacementDesk(WebApplicationContext context) {
        cases = context.getBean(Cases.class);
        staff = context.getBean(Staff.class);
        participants = context.getBean(Participants.class);
        consents = context.getBean(Consents.class);
        repository = context.getBean(PlacementRepository.class);
        jdbc = context.getBean(JdbcClient.class);
        taskService = context.getBean(TaskService.class);
        endpoint = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** Somebody who has had the Erstgespräch and may be asked later. */
    Participation participant(String site) {
        Participation participation = participantWithoutConsent(site);
        grantFollowUp(participation);
        return participation;
    }

    Participation participantWithoutConsent(String site) {
        Participation participation = cases.register(site);
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), LocalDate.of(2018, 4, 3));
        return participation;
    }

    void grantFollowUp(Participation participation) {
        consents.grant(
                participation.id(),
                new Consent(
                        UUID.randomUUID(),
                        null,
                        ConsentType.FOLLOW_UP_CONTACT,
                        ConsentForm.WRITTEN,
                        null,
                        null,
                        LocalDate.of(2018, 4, 3),
                        null),
                "coach." + participation.site());
    }

    void revokeFollowUp(Participation participation) {
        consents.holding(participation.id()).stream()
                .filter(consent -> consent.type() == ConsentType.FOLLOW_UP_CONTACT)
                .forEach(consent -> consents.revoke(consent.id(), LocalDate.now()));
    }

    String start(Participation participation) {
        return cases.start("placement", participation, Map.of());
    }

    Staff.Member coach(Participation participation) {
        return staff.coach(participation.site());
    }

    void complete(Participation participation, String task, Map<String, ?> form) {
        coach(participation).complete(participation, task, form);
    }

    /** The content of the form of the person's task, as the browser gets it. */
    private JsonNode load(Staff.Member member, String group, Participation participation, String task) {
        String id = member.task(participation, task).getId();
        return member.as(() -> {
            try {
                var answer = endpoint.perform(get("/camunda/api/jospen/tasks/{id}/form", id)
                                .requestAttr(
                                        "colleague",
                                        new Colleague(member.id(), List.of(group), List.of(participation.site()))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();
                return new ObjectMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    JsonNode load(Participation participation, String task) {
        return load(coach(participation), "coach", participation, task);
    }

    JsonNode loadAsLead(Participation participation, String task) {
        return load(staff.lead(), "project-lead", participation, task);
    }

    /** Records and verifies a placement of the case, so that it is decided; returns the process instance. */
    String place(Participation participation, Map<String, Object> job, Map<String, Object> proof) {
        String instance = start(participation);
        complete(participation, "recordPlacement", job);
        complete(participation, "verifyPlacement", proof);
        return instance;
    }

    /** Presses the button in the header of this instance's form. */
    void withdraw(Participation participation, String instance) {
        coach(participation).as(() -> {
            String id = taskService
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            try {
                return endpoint.perform(post("/camunda/api/jospen/tasks/{id}/messages/placementWithdrawn", id)
                                .requestAttr(
                                        "colleague",
                                        new Colleague(
                                                "coach." + participation.site(),
                                                List.of("coach"),
                                                List.of(participation.site()))))
                        .andExpect(status().isNoContent());
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    List<Placement> placements(Participation participation) {
        return repository.ofParticipation(participation.id());
    }

    Placement placement(Participation participation) {
        List<Placement> placements = placements(participation);
        return placements.get(placements.size() - 1);
    }

    List<FollowUp> followUps(Participation participation) {
        return repository.followUps(placement(participation).id());
    }

    /** A sales job at the own site, with everything filled in. */
    static Map<String, Object> job(String site) {
        var form = new HashMap<String, Object>();
        form.put("employer", "Bäckerei Erfunden");
        form.put("workSite", site);
        form.put("kldbCode", "62302");
        form.put("occupation", "Verkäuferin");
        form.put("employmentType", "REGULAR");
        form.put("startDate", "2018-06-01");
        form.put("weeklyHours", "25");
        form.put("monthlyGross", "1400");
        form.put("subsidised", false);
        return form;
    }

    static Map<String, Object> proof(Map<String, Object> job) {
        var form = new HashMap<String, Object>();
        form.put("proofKind", "EMPLOYMENT_CONTRACT");
        form.put("seenOn", "2018-06-04");
        for (String field : List.of("startDate", "weeklyHours", "monthlyGross")) {
            form.put(field, job.get(field));
        }
        return form;
    }

    /** Tables of the whole database, the engine's included, that hold the text anywhere, in plain or in bytes. */
    List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("SELECT COUNT(*) FROM \"" + table
                                        + "\" t WHERE CAST(t AS text) LIKE :text OR CAST(t AS text) LIKE :bytes")
                                .param("text", "%" + text + "%")
                                .param("bytes", "%" + bytes + "%")
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    static List<FieldError> errors(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRejected rejected) {
                return rejected.errors();
            }
        }
        throw new AssertionError("Not refused as a form", refusal);
    }
}
