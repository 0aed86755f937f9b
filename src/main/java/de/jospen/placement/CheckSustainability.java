package de.jospen.placement;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The coach asks whether the job lasts – only while the person still agrees to be asked (DP-02). */
@Component
class CheckSustainability implements TaskForm<CheckSustainability.Check> {

    record Check(
            @NotNull SustainabilityResult result,
            @NotNull @ProjectDay LocalDate checkedOn,
            @PlainText(max = 1000) String note) {}

    /** @param when which follow-up it was, in words */
    record Earlier(String when, String on, String result) {}

    private final PlacementService service;
    private final Clock clock;

    CheckSustainability(PlacementService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        Placement placement = service.placement(task.get(PlacementProcess.PLACEMENT_ID));
        boolean consent = service.mayBeAsked(placement.participationId());
        var data = new HashMap<String, Object>();
        data.put("checkedOn", LocalDate.now(clock));
        if (!consent) {
            data.put("result", SustainabilityResult.CONSENT_REVOKED);
        }
        return FormView.of(data)
                .with("job", JobFacts.of(placement.job()))
                .with("checkPoint", FollowUp.labelOf(placement.nextCheckPoint()))
                .with("consent", consent)
                .with("consentRevoked", !consent)
                .with("employerContact", consent && service.mayAskEmployer(placement.participationId()))
                .with("results", results(consent))
                .with("earlier", earlier(placement));
    }

    @Override
    public void submit(CaseTask task, Check data) {
        var id = task.get(PlacementProcess.PLACEMENT_ID);
        Placement placement = service.placement(id);
        boolean consent = service.mayBeAsked(placement.participationId());
        boolean revoked = data.result() == SustainabilityResult.CONSENT_REVOKED;
        if (!consent && !revoked) {
            throw new FormRejected(
                    "result",
                    "Die Einwilligung ist widerrufen. Möglich ist nur „keine Nachfrage, Einwilligung widerrufen“.");
        }
        if (consent && revoked) {
            throw new FormRejected("result", "Die Einwilligung besteht. Bitte das Ergebnis der Nachfrage wählen.");
        }
        if (data.checkedOn().isBefore(placement.job().startDate())) {
            throw new FormRejected("checkedOn", "Bitte ein Datum ab dem ersten Arbeitstag angeben.");
        }
        service.recordFollowUp(
                id,
                new FollowUp(placement.nextCheckPoint(), data.checkedOn(), data.result(), consent ? data.note() : null),
                task.colleague().id());
    }

    private static List<Option> results(boolean consent) {
        return Option.of(SustainabilityResult.class).stream()
                .filter(option -> consent != option.value().equals(SustainabilityResult.CONSENT_REVOKED.name()))
                .toList();
    }

    private List<Earlier> earlier(Placement placement) {
        return service.followUps(placement.id()).stream()
                .map(followUp -> new Earlier(
                        followUp.label(),
                        JobFacts.german(followUp.checkedOn()),
                        followUp.result().label()))
                .toList();
    }
}
