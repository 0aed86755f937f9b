package de.jospen.assessment;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach confirms the recommended intensity or decides otherwise with a reason; a table never decides alone (DP-16). */
@Component
class ConfirmIntensity implements TaskForm<ConfirmIntensity.Answer> {

    /**
     * @param intensity needed when overridden; a confirmation takes the recommended one
     * @param caseConference counts when overridden; a confirmation follows the table
     */
    record Answer(
            @NotNull IntensityDecision decision,
            CoachingIntensity intensity,
            boolean caseConference,
            @PlainText(max = 1000) String reason) {}

    private final BarrierAssessments assessments;
    private final AssessmentSummary summary;

    ConfirmIntensity(BarrierAssessments assessments, AssessmentSummary summary) {
        this.assessments = assessments;
        this.summary = summary;
    }

    @Override
    public FormView load(CaseTask task) {
        BarrierAssessment assessment = assessment(task);
        Recommendation recommendation = assessment.recommendation();
        return FormView.of(Map.of(
                        "intensity", recommendation.intensity(),
                        "caseConference", recommendation.caseConference()))
                .with("recommendation", summary.recommendation(assessment))
                .with("actions", summary.actions(assessment))
                .with("changes", summary.changes(assessment))
                .withOptions("decisions", IntensityDecision.class)
                .withOptions("intensities", CoachingIntensity.class);
    }

    @Override
    public void submit(CaseTask task, Answer answer) {
        BarrierAssessment assessment = assessment(task);
        Confirmation confirmation = confirmation(
                answer, assessment.recommendation(), task.colleague().id());
        assessments.confirm(assessment.id(), confirmation);
        task.set(BarrierAssessmentProcess.COACHING_INTENSITY, confirmation.intensity());
        task.set(BarrierAssessmentProcess.CASE_CONFERENCE, confirmation.caseConference());
    }

    private BarrierAssessment assessment(CaseTask task) {
        return assessments.get(
                task.get(CaseVariables.PARTICIPATION_ID), task.get(BarrierAssessmentProcess.ASSESSMENT_ID));
    }

    private static Confirmation confirmation(Answer answer, Recommendation recommended, String coach) {
        if (answer.decision() == IntensityDecision.CONFIRMED) {
            return new Confirmation(recommended.intensity(), recommended.caseConference(), null, coach);
        }
        var errors = new ArrayList<FieldError>();
        if (answer.intensity() == null) {
            errors.add(new FieldError("intensity", "Bitte die Coachingintensität wählen."));
        } else if (answer.intensity() == recommended.intensity()
                && answer.caseConference() == recommended.caseConference()) {
            errors.add(new FieldError("decision", "Das entspricht dem Vorschlag. Bitte den Vorschlag bestätigen."));
        }
        if (answer.reason() == null) {
            errors.add(new FieldError("reason", "Bitte begründen, warum Sie vom Vorschlag abweichen."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
        return new Confirmation(answer.intensity(), answer.caseConference(), answer.reason(), coach);
    }
}
