package de.jospen.workflow;

import de.jospen.engine.job.MachineStep;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who else there is, for rules that need a second person. */
@Component
public class Colleagues {

    private final IdentityService identityService;

    Colleagues(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Whether somebody besides this person is in the group; asked for the house, since people may not read each other. */
    public boolean isSecondIn(String group, String userId) {
        return MachineStep.run(
                identityService,
                () -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                        .anyMatch(user -> !user.getId().equals(userId)));
    }
}
