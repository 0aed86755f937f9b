package de.jospen.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who asks. The only place that reads the engine's authentication: it names a user, or nobody is logged in. */
public final class Person {

    private Person() {}

    /** Null when it is the machine. */
    public static Authentication asking(IdentityService identityService) {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }
}
