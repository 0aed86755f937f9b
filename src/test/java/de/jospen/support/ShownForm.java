package de.jospen.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.participant.Participation;
import de.jospen.workflow.Colleague;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The content of a coach's form as the browser gets it, without a browser's login. */
public final class ShownForm {

    private ShownForm() {}

    public static JsonNode of(
            WebApplicationContext context, Staff.Member coach, Participation participation, String key) {
        var colleague = new Colleague(coach.id(), List.of("coach"), List.of(participation.site()));
        String taskId = coach.task(participation, key).getId();
        return coach.as(() -> {
            try {
                return new ObjectMapper()
                        .readTree(MockMvcBuilders.webAppContextSetup(context)
                                .build()
                                .perform(get("/camunda/api/jospen/tasks/{id}/form", taskId)
                                        .requestAttr("colleague", colleague))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
