package de.jospen.competence;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.web.context.WebApplicationContext;

/** A coach in Enger with one case, put right before the survey of a process. */
class SurveyDesk {

    final Participation participation;

    private final Staff.Member coach;
    private final RuntimeService runtimeService;
    private final WebApplicationContext context;

    SurveyDesk(Cases cases, Staff staff, RuntimeService runtimeService, WebApplicationContext context) {
        participation = cases.register("enger");
        coach = staff.coach("enger");
        this.runtimeService = runtimeService;
        this.context = context;
    }

    SurveyDesk atEntry() {
        return begin("participantJourney", Map.of());
    }

    SurveyDesk atExit() {
        return begin("competenceHandover", Map.of("reportKind", "FINAL", "surveyPoint", "EXIT"));
    }

    /** For an interim report. */
    SurveyDesk inBetween() {
        return begin("competenceHandover", Map.of("reportKind", "INTERIM", "surveyPoint", "REVIEW"));
    }

    void survey(Map<String, Object> form) {
        coach.complete(participation, "surveyCompetences", form);
    }

    List<String> tasks() {
        return coach.tasks(participation);
    }

    JsonNode load() {
        return ShownForm.of(context, coach, participation, "surveyCompetences");
    }

    private SurveyDesk begin(String process, Map<String, String> codes) {
        var variables = new HashMap<String, Object>(codes);
        CaseVariables.CASE_REFERENCE.put(variables, participation.caseReference());
        CaseVariables.PARTICIPATION_ID.put(variables, participation.id());
        CaseVariables.SITE.put(variables, participation.site());
        CaseVariables.JOBCENTER.put(variables, participation.jobcenter());
        runtimeService
                .createProcessInstanceByKey(process)
                .businessKey(participation.caseReference())
                .setVariables(variables)
                .startBeforeActivity("surveyCompetences")
                .execute();
        return this;
    }
}
