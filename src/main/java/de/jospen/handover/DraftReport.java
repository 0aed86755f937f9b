package de.jospen.handover;

import de.jospen.handover.HandoverReport.Advice;
import de.jospen.handover.HandoverReport.Content;
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

            @PlainText String recommendationText,
            @NotNull @PlainText(max = 200) String coachContact) {}

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
                .map(report -> FormView.of(draft(report.content()))
                        .with("remark", report.leadRemark())
                        .with("queries", QueryView.of(service.queries(report.id()))))
                .orElseGet(
                        () -> FormView.of(service.lastContactOf(task.colleague().id())
                                .map(contact -> Map.of("coachContact", contact))
                                .orElse(Map.of())));
        return view.with("blocks", shown(task))
                .with("yesNo", YesNo.OPTIONS)
                .withOptions("recommendations", Recommendation.class)
                .withOptions("actors", Actor.class);
    }

    @Override
    public void submit(CaseTask task, Draft draft) {
        refuseContradiction(draft);
        var content =
                new Content(draft.furtherPlanning(), advice(draft), draft.recommendationText(), draft.coachContact());
        String coach = task.colleague().id();
        task.find(HandoverProcess.REPORT_ID)
                .ifPresentOrElse(
                        reportId -> service.redraft(reportId, content, coach),
                        () -> task.set(
                                HandoverProcess.REPORT_ID,
                                service.draft(
                                        task.get(CaseVariables.PARTICIPATION_ID),
                                        task.get(HandoverProcess.REPORT_KIND),
                                        content,
                                        coach)));
    }

    /** "Which planning?" needs an answer (JSE-26), and no need besides a need makes no sense. */
    private static void refuseContradiction(Draft draft) {
        List<Recommendation> recommended =
                advice(draft).stream().map(Advice::recommendation).toList();
        if (draft.furtherPlanning() && recommended.isEmpty()) {
            throw new FormRejected("advice", "Bitte mindestens eine Empfehlung für die weitere Planung geben.");
        }
        int noNeed = recommended.indexOf(Recommendation.NO_FURTHER_NEED);
        if (noNeed >= 0 && (draft.furtherPlanning() || recommended.size() > 1)) {
            throw new FormRejected(
                    "advice[" + noNeed + "].recommendation",
                    "„Kein weiterer Bedarf“ steht allein und nur, wenn keine weitere Planung nötig ist.");
        }
    }

    private List<Map<String, String>> shown(CaseTask task) {
        return composer.disclosed(task.get(CaseVariables.PARTICIPATION_ID)).stream()
                .flatMap(block -> block.withoutNotes().stream()
                        .map(statement ->
                                Map.of("block", block.title(), "label", statement.label(), "value", statement.text())))
                .toList();
    }

    private static Draft draft(Content content) {
        return new Draft(
                content.furtherPlanning(),
                content.advice().stream()
                        .map(row -> new AdviceRow(row.recommendation(), row.actor(), row.note()))
                        .toList(),
                content.recommendationText(),
                content.coachContact());
    }

    private static List<Advice> advice(Draft draft) {
        return draft.advice() == null
                ? List.of()
                : draft.advice().stream()
                        .map(row -> new Advice(row.recommendation(), row.actor(), row.note()))
                        .toList();
    }
}
