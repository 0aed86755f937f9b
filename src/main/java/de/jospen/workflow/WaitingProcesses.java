package de.jospen.workflow;

import de.jospen.engine.job.MachineStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells processes of one business key what has happened; only those that wait for it hear it. */
@Component
public class WaitingProcesses {

    private final RuntimeService runtimeService;
    private final IdentityService identityService;

    WaitingProcesses(RuntimeService runtimeService, IdentityService identityService) {
        this.runtimeService = runtimeService;
        this.identityService = identityService;
    }

    /** Tells everybody who waits, at whatever site, perhaps nobody. */
    public void tellAll(String message, String caseReference) {
        unguarded(message, caseReference);
    }

    /**
     * The same for what a person reports; whoever calls has checked that the person may.
     *
     * @throws FormRejected when nobody waits for it (any more)
     */
    public void report(String message, String caseReference) {
        if (unguarded(message, caseReference) == 0) {
            throw new FormRejected("", "Das ist gerade nicht möglich. Bitte die Seite neu laden.");
        }
    }

    private int unguarded(String message, String caseReference) {
        return MachineStep.run(
                identityService,
                () -> runtimeService
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseReference)
                        .correlateAllWithResult()
                        .size());
    }
}
