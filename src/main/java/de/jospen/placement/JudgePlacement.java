package de.jospen.placement;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;

/** The project lead decides where the rules could not; after that nobody needs the pay any more (DP-04). */
@Component
class JudgePlacement implements TaskForm<JudgePlacement.Verdict> {

    record Verdict(
            @NotNull Judgement judgement,
            @NotNull @PlainText(max = 1000) String reason) {}

    private final PlacementService service;

    JudgePlacement(PlacementService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        Placement placement = service.placement(task.get(PlacementProcess.PLACEMENT_ID));
        Job job = placement.job();
        return FormView.empty()
                .with("why", placement.reportedAs())
                .with("job", JobFacts.of(job))
                .with("proof", proof(placement.proof()))
                .with(
                        "gross",
                        job.monthlyGross() == null ? "nicht angegeben" : JobFacts.german(job.monthlyGross()) + " Euro")
                .withOptions("judgements", Judgement.class);
    }

    @Override
    public void submit(CaseTask task, Verdict data) {
        service.judge(
                task.get(PlacementProcess.PLACEMENT_ID),
                data.judgement(),
                data.reason(),
                task.colleague().id());
        task.set(PlacementProcess.PLACEMENT_COUNTS, data.judgement().counts());
    }

    private static String proof(Proof proof) {
        return proof.kind().isProof()
                ? proof.kind().label() + ", gesehen am " + JobFacts.german(proof.seenOn())
                : proof.kind().label() + ": " + proof.missingReason();
    }
}
