package de.jospen.handover;

import de.jospen.handover.HandoverReport.Advice;
import de.jospen.participant.CaseVariables;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach reads what the report will say and adds the recommendation. */
@Component
class DraftReport implements TaskForm<DraftReport.Draft> {

    /** @param advice up to three recommendations from the list */
    record Draft(
            @NotNull Boolean furtherPlanning,

            @Size(max = 3, message = "Bitte höchstens drei Empfehlungen angeben.")
            List<@Valid @NotNull AdviceRow> advice,

            @PlainText String recommendationText) {}

    record AdviceRow(
            @NotNull Recommendation recommendation,
            @NotNull Actor actor,
            @PlainText(max = 300) String note) {}

    private final HandoverService service;
    private final ReportComposer composer;

    DraftReport(HandoverService service, ReportComposer composer) {
        this.service = service;
        this.composer = composer;
    }

    @Override
    public FormView load(CaseTask task) {
        FormView view = task.find(HandoverProcess.REPORT_ID)
                .map(service::report)
                .map(report -> FormView.of(
                                new Draft(report.furtherPlanning(), rows(report.advice()), report.recommendationText()))
                        .with("remark", report.leadRemark()))
                .orElseGet(() -> FormView.of(Map.of("furtherPlanning", true)));
        return view.with("blocks", shown(task))
                .with("yesNo", YesNo.OPTIONS)
                .withOptions("recommendations", Recommendation.class)
                .withOptions("actors", Actor.class);
    }

    @Override
    public void submit(CaseTask task, Draft draft) {
        List<Advice> advice = advice(draft);
        if (draft.furtherPlanning() && advice.isEmpty()) {
            throw new FormRejected("advice", "Bitte mindestens eine Empfehlung für die weitere Planung geben.");
        }
        String coach = task.colleague().id();
        task.find(HandoverProcess.REPORT_ID)
                .ifPresentOrElse(
                        reportId -> service.redraft(
                                reportId, draft.furtherPlanning(), advice, draft.recommendationText(), coach),
                        () -> task.set(
                                HandoverProcess.REPORT_ID,
                                service.draft(
                                        task.get(CaseVariables.PARTICIPATION_ID),
                                        draft.furtherPlanning(),
                                        advice,
                                        draft.recommendationText(),
                                        coach)));
    }

    private List<Map<String, String>> shown(CaseTask task) {
        return composer.disclosed(task.get(CaseVariables.PARTICIPATION_ID)).stream()
                .flatMap(block -> block.statements().stream()
                        .map(statement ->
                                Map.of("block", block.title(), "label", statement.label(), "value", statement.value())))
                .toList();
    }

    private static List<AdviceRow> rows(List<Advice> advice) {
        return advice.stream()
                .map(row -> new AdviceRow(row.recommendation(), row.actor(), row.note()))
                .toList();
    }

    private static List<Advice> advice(Draft draft) {
        return draft.advice() == null
                ? List.of()
                : draft.advice().stream()
                        .map(row -> new Advice(row.recommendation(), row.actor(), row.note()))
                        .toList();
    }
}
