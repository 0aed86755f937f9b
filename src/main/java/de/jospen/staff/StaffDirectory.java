package de.jospen.staff;

import de.jospen.engine.job.MachineStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Who works here, in which groups and for which sites. Asked for our own code, which answers for what it shows: a
 * colleague may not read the users themselves.
 */
@Component
public class StaffDirectory {

    /** Far more than a project of this size has; the page that lists them is not made for more. */
    private static final int MOST = 1000;

    private final IdentityService identityService;

    StaffDirectory(IdentityService identityService) {
        this.identityService = identityService;
    }

    public Optional<User> find(String userId) {
        return unguarded(() -> Optional.ofNullable(
                identityService.createUserQuery().userId(userId).singleResult()));
    }

    /** First and last name; the id of somebody who is gone. */
    public String name(String userId) {
        return find(userId).map(StaffDirectory::name).orElse(userId);
    }

    public static String name(User user) {
        return user.getFirstName() + " " + user.getLastName();
    }

    /** By last name. */
    public List<User> all() {
        return unguarded(() -> identityService
                .createUserQuery()
                .orderByUserLastName()
                .asc()
                .orderByUserId()
                .asc()
                .listPage(0, MOST));
    }

    List<User> membersOf(String group) {
        return unguarded(() -> identityService
                .createUserQuery()
                .memberOfGroup(group)
                .orderByUserLastName()
                .asc()
                .list());
    }

    public List<String> groupsOf(String userId) {
        return unguarded(() -> identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
    }

    /** As people call them. */
    String groupNames(List<String> groupIds) {
        return unguarded(() ->
                identityService
                        .createGroupQuery()
                        .groupIdIn(groupIds.toArray(String[]::new))
                        .orderByGroupName()
                        .asc()
                        .list()
                        .stream()
                        .map(Group::getName)
                        .collect(Collectors.joining(", ")));
    }

    /** By themselves or by any group. */
    public List<String> sitesOf(String userId) {
        return unguarded(
                () -> identityService.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList());
    }

    /** By themselves, not by a group. */
    public List<String> ownSitesOf(String userId) {
        return unguarded(() -> identityService.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .toList());
    }

    void letWorkFor(String userId, String site) {
        unguarded(() -> {
            identityService.createTenantUserMembership(site, userId);
            return null;
        });
    }

    void letWorkNoMoreFor(String userId, String site) {
        unguarded(() -> {
            identityService.deleteTenantUserMembership(site, userId);
            return null;
        });
    }

    /** Whose action it is may not see the others; what our own code does for them does not depend on that. */
    public <T> T unguarded(Supplier<T> step) {
        return MachineStep.run(identityService, step);
    }
}
