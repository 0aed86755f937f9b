package de.jospen.engine.job;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/**
 * A step our own code takes with nobody logged in, as the job executor does, whoever has asked for it: the engine's
 * grants and sites of the asking person play no part. Whoever calls has checked that the person may have it done.
 */
public final class MachineStep {

    private MachineStep() {}

    public static <T> T run(IdentityService identityService, Supplier<T> step) {
        var authentication = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return step.get();
        } finally {
            identityService.setAuthentication(authentication);
        }
    }
}
