package de.jospen.staff;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Takes people on: user, address, groups and, for whoever works at one site, the site. */
@Component
public class StaffMembers {

    private final IdentityService identityService;
    private final StaffMailboxes mailboxes;

    StaffMembers(IdentityService identityService, StaffMailboxes mailboxes) {
        this.identityService = identityService;
        this.mailboxes = mailboxes;
    }

    /**
     * Somebody who is there already keeps name, password and address and only gets what is missing.
     *
     * @param address where mails about tasks go, empty if there is none
     * @param sites ids of the sites this person alone works at, beyond those of the groups
     */
    public void takeOn(
            String id,
            String firstName,
            String lastName,
            String password,
            String address,
            List<String> groups,
            List<String> sites) {
        var user = identityService.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identityService.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            user.setEmail(address);
            identityService.saveUser(user);
        } else if (!StringUtils.hasText(user.getEmail()) && !address.isEmpty()) {
            user.setEmail(address);
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
        mailboxes.forget();
    }
}
