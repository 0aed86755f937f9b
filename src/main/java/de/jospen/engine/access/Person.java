package de.jospen.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who asks: a person's authentication names a user; the job executor sets one that names the job's tenant only. */
final class Person {

    private Person() {}

    /** Null when it is the machine. */
    static Authentication asking(IdentityService identityService) {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }
}
