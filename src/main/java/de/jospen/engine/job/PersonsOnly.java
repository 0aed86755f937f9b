package de.jospen.engine.job;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Knows persons only as logged in. The engine's job executor authenticates the tenant of a job without any user
 * ({@code ExecuteJobsCmd}), and then the machine's own steps would be held to one site, as a person is: no workshop would
 * reach another site. Without a user nobody is logged in, whoever runs the job (ADR 0028).
 */
class PersonsOnly extends IdentityServiceImpl {

    @Override
    public void setAuthentication(Authentication authentication) {
        super.setAuthentication(authentication == null || authentication.getUserId() == null ? null : authentication);
    }
}
