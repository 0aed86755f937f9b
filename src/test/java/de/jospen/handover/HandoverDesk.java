package de.jospen.handover;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** Cases whose person has left and was surveyed; the survey itself is the competence stage's matter and stepped over. */
final class HandoverDesk {

    static final String TODAY = LocalDate.now().toString();

    static final Map<String, Object> DRAFT = Map.of(
            "furtherPlanning",
            true,
            "advice",
            List.of(Map.of("recommendation", "LANGUAGE_COURSE", "actor", "JOBCENTER", "note", "Stufe B2")),
            "recommendationText",
            "Zügig beginnen, Größe der Gruppe beachten.",
            "coachContact",
            "Kim Beispiel, 0521 000-17");

    static final Map<String, Object> DISCUSSED = Map.of(
            "discussed",
            true,
            "discussedOn",
            TODAY,
            "copyHandedOver",
            true,
            "ownStatement",
            "Ich möchte gern arbeiten.");

    private HandoverDesk() {}

    static Participation formerParticipant(Cases cases, Participants participants, String site) {
        Participation participation = cases.register(site);
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), LocalDate.now());
        participants.exit(participation.id(), ParticipationState.COMPLETED, LocalDate.now());
        return participation;
    }

    /** @return the instance, waiting at draftReport */
    static String afterSurvey(Cases cases, RuntimeService runtimeService, Participation participation) {
        String instance =
                cases.start("competenceHandover", participation, Map.of("reportKind", "FINAL", "surveyPoint", "EXIT"));
        runtimeService
                .createProcessInstanceModification(instance)
                .cancelAllForActivity("surveyCompetences")
                .startAfterActivity("surveyCompetences")
                .execute();
        return instance;
    }

    static void draftAndDiscuss(Staff staff, Participation participation) {
        Staff.Member coach = staff.coach(participation.site());
        coach.complete(participation, "draftReport", DRAFT);
        coach.complete(participation, "discussReport", DISCUSSED);
    }
}
