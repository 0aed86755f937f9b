package de.jospen.staff;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Takes people on: user, groups and, for whoever works at one site, the site. */
@Component
public class StaffMembers {

    private final IdentityService identityService;

    StaffMembers(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Somebody who is there already keeps name and password and only gets what memberships are missing.
     *
     * @param sites ids of the sites this person alone works at, beyond those of the groups
     */
    public void takeOn(
            String id, String firstName, String lastName, String password, List<String> groups, List<String> sites) {
        if (identityService.createUserQuery().userId(id).count() == 0) {
            var user = identityService.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identityService.saveUser(user);
        }
        for (String group : groups) {
            if (identityService
                            .createUserQuery()
                            .userId(id)
                            .memberOfGroup(group)
                            .count()
                    == 0) {
                identityService.createMembership(id, group);
            }
        }
        for (String site : sites) {
            if (identityService
                            .createTenantQuery()
                            .tenantId(site)
                            .userMember(id)
                            .count()
                    == 0) {
                identityService.createTenantUserMembership(site, id);
            }
        }
    }
}
