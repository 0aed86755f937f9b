package de.jospen.assessment;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach and the person estimate strengths and barriers, at the start and again later (JSE-04). */
@Component
class AssessBarriers implements TaskForm<AssessmentForm> {

    private final BarrierAssessments assessments;
    private final Clock clock;

    AssessBarriers(BarrierAssessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(prefill(previous(task)))
                .with("catalogue", BarrierCatalogue.facts())
                .with("scale", BarrierCatalogue.scale())
                .with(
                        "previousOn",
                        previous(task).map(BarrierAssessment::assessedOn).orElse(null))
                .withOptions("severities", Severity.class)
                .withOptions("sources", BarrierSource.class);
    }

    @Override
    public void submit(CaseTask task, AssessmentForm form) {
        UUID participationId = task.get(CaseVariables.PARTICIPATION_ID);
        refuseUnusable(form, previous(task));
        var assessment = form.assessment(participationId, task.get(BarrierAssessmentProcess.ASSESSMENT_KIND));
        assessments.record(assessment, task.colleague().id());
        task.set(BarrierAssessmentProcess.ASSESSMENT_ID, assessment.id());
    }

    private Optional<BarrierAssessment> previous(CaseTask task) {
        return assessments.latest(task.get(CaseVariables.PARTICIPATION_ID));
    }

    /** All types in the order of the catalogue; a review starts from the last estimate. */
    private AssessmentForm prefill(Optional<BarrierAssessment> previous) {
        return new AssessmentForm(
                previous.map(BarrierAssessment::strengths).orElse(null),
                LocalDate.now(clock),
                Arrays.stream(BarrierType.values())
                        .map(type -> previous.flatMap(assessment -> assessment.rating(type))
                                .map(AssessmentForm.Entry::of)
                                .orElseGet(() -> AssessmentForm.Entry.notAssessed(type)))
                        .toList());
    }

    private static void refuseUnusable(AssessmentForm form, Optional<BarrierAssessment> previous) {
        var errors = new ArrayList<FieldError>();
        if (previous.isPresent() && form.assessedOn().isBefore(previous.get().assessedOn())) {
            errors.add(new FieldError("assessedOn", "Bitte kein Datum vor der letzten Einschätzung angeben."));
        }
        errors.addAll(rowErrors(form.barriers()));
        if (form.barriers().stream().noneMatch(AssessmentForm.Entry::isAssessed)) {
            errors.add(new FieldError("barriers", "Bitte mindestens ein Hemmnis einschätzen, auch „kein Hemmnis“."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }

    private static List<FieldError> rowErrors(List<AssessmentForm.Entry> entries) {
        var errors = new ArrayList<FieldError>();
        Set<BarrierType> seen = EnumSet.noneOf(BarrierType.class);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            String row = "barriers[" + i + "].";
            if (!seen.add(entry.code())) {
                errors.add(new FieldError(row + "severity", "Dieses Hemmnis steht schon weiter oben."));
            }
            if (entry.isAssessed() && entry.severity().isAtLeast(Severity.LOW) && entry.source() == null) {
                errors.add(new FieldError(row + "source", "Bitte angeben, worauf sich die Einschätzung stützt."));
            }
            if (entry.isAssessed() && needsEffect(entry) && entry.effect() == null) {
                errors.add(new FieldError(
                        row + "effect", "Bitte die Auswirkung für den Bericht in einem Satz nennen, ohne den Grund."));
            }
        }
        return errors;
    }

    private static boolean needsEffect(AssessmentForm.Entry entry) {
        return entry.code().isReportedByEffect() && entry.severity().isAtLeast(Severity.MEDIUM);
    }
}
