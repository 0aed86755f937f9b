package de.jospen.staff;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.workflow.Grants;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who may open which web app: Tasklist where there are tasks, Cockpit for those who look after the whole project. The
 * administrators may do everything the engine knows; the participants' data is not among it.
 */
@Component
@Order(10)
class ApplicationGrants implements ApplicationRunner {

    static final String ADMINISTRATORS = "camunda-admin";

    private final Project project;
    private final Grants grants;

    ApplicationGrants(Project project, Grants grants) {
        this.project = project;
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        withTasks(project).forEach(group -> open(group, "tasklist"));
        List.of("project-lead", "management").forEach(group -> open(group, "cockpit"));
        everybody().forEach(group -> open(group, "welcome"));
        // Whose task it is, by name
        List.of("project-lead", "management")
                .forEach(group -> grants.grant(group, Resources.GROUP, "*", Permissions.READ));
        for (Resources resource : Resources.values()) {
            grants.grant(ADMINISTRATORS, resource, "*", Permissions.ALL);
        }
    }

    static List<String> withTasks(Project project) {
        var groups = new ArrayList<>(List.of("coach", "project-lead"));
        project.organisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.JOBCENTER
                        || organisation.kind() == Organisation.Kind.DISTRICT)
                .map(Organisation::id)
                .forEach(groups::add);
        return groups;
    }

    private List<String> everybody() {
        var groups = new ArrayList<>(List.of("coach", "project-lead", "management", "data-protection"));
        project.organisations().stream().map(Organisation::id).forEach(groups::add);
        return groups;
    }

    private void open(String group, String application) {
        grants.grant(group, Resources.APPLICATION, application, Permissions.ACCESS);
    }
}
