package de.jospen.workflow;

import de.jospen.engine.access.Person;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The member of staff who is logged in, of whichever organisation: id, groups, and the sites (tenants) they work for. */
public record Colleague(String id, List<String> groups, List<String> sites) {

    /** Who is logged in, if anybody; a machine's step has nobody. */
    public static Optional<Colleague> loggedIn(IdentityService identityService) {
        return Optional.ofNullable(Person.asking(identityService)).map(Colleague::of);
    }

    private static Colleague of(Authentication authentication) {
        return new Colleague(
                authentication.getUserId(),
                orEmpty(authentication.getGroupIds()),
                orEmpty(authentication.getTenantIds()));
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
