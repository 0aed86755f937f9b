package de.jospen.staff.account;

import de.jospen.engine.account.AccountRules;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roles an account may have, each a group of the engine, under the names people use. */
@Component
class Roles {

    /** @param withSite whether it is worked at single sites; the others get theirs with the role */
    record Role(String id, String name, boolean withSite) {}

    private final List<Role> all;

    Roles(Project project) {
        var roles = new ArrayList<>(List.of(
                new Role(AccountRules.COACH, "Coach", true),
                new Role("project-lead", "Projektleitung", false),
                new Role("management", "Geschäftsführung und Controlling", false)));
        project.organisations().stream()
                .filter(organisation -> organisation.kind() != Organisation.Kind.PROVIDER)
                .map(organisation -> new Role(organisation.id(), organisation.name(), false))
                .forEach(roles::add);
        roles.add(new Role("data-protection", "Datenschutz", false));
        roles.add(new Role(AccountRules.ADMINISTRATORS, "Administration", false));
        all = List.copyOf(roles);
    }

    List<Role> all() {
        return all;
    }

    Optional<Role> find(String id) {
        return all.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** A group that is no role keeps its id: an administrator has made it. */
    String name(String id) {
        return find(id).map(Role::name).orElse(id);
    }

    /** As people write it in a file: by name or id, in any case. */
    Optional<Role> named(String text) {
        return all.stream()
                .filter(role -> role.id().equalsIgnoreCase(text) || role.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
