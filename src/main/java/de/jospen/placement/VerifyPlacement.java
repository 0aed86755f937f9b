package de.jospen.placement;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** The coach has seen a proof, or there is none; what it says corrects what was entered before. */
@Component
class VerifyPlacement implements TaskForm<VerifyPlacement.Verification> {

    /**
     * @param seenOn needed with a proof
     * @param noProofReason needed without
     */
    record Verification(
            @NotNull ProofKind proofKind,
            @ProjectDay LocalDate seenOn,
            @PlainText(max = 1000) String noProofReason,
            @NotNull @ProjectDay(future = true) LocalDate startDate,

            @NotNull @DecimalMin("1") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
            BigDecimal weeklyHours,

            @DecimalMin("0") @DecimalMax("20000") @Digits(integer = 5, fraction = 2)
            BigDecimal monthlyGross) {}

    private final PlacementService service;
    private final Clock clock;

    VerifyPlacement(PlacementService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        Job job = service.placement(task.get(PlacementProcess.PLACEMENT_ID)).job();
        var data = new HashMap<String, Object>();
        data.put("seenOn", LocalDate.now(clock));
        data.put("startDate", job.startDate());
        data.put("weeklyHours", job.weeklyHours());
        data.put("monthlyGross", job.monthlyGross());
        return FormView.of(data)
                .with("job", JobFacts.of(job))
                .with("grossNeeded", job.type().needsGross())
                .withOptions("proofKinds", ProofKind.class);
    }

    @Override
    public void submit(CaseTask task, Verification data) {
        boolean seen = data.proofKind().isProof();
        if (seen && data.seenOn() == null) {
            throw new FormRejected("seenOn", "Bitte angeben, wann Sie den Nachweis gesehen haben.");
        }
        if (!seen && data.noProofReason() == null) {
            throw new FormRejected("noProofReason", "Bitte den Grund nennen.");
        }
        var id = task.get(PlacementProcess.PLACEMENT_ID);
        Job job = service.placement(id).job();
        if (job.temporaryUntil() != null && job.temporaryUntil().isBefore(data.startDate())) {
            throw new FormRejected("startDate", "Bitte ein Datum vor dem Ende der Befristung angeben.");
        }
        service.verify(
                id,
                data.startDate(),
                data.weeklyHours(),
                job.type().needsGross() ? data.monthlyGross() : null,
                new Proof(data.proofKind(), seen ? data.seenOn() : null, seen ? null : data.noProofReason()),
                task.colleague().id());
    }
}
