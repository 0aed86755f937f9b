package de.jospen.staff;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.workflow.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who may open which web app: Tasklist where there are tasks, Cockpit for those who look after the whole project. The
 * administrators look after users, grants, models and incidents and see no case.
 */
@Component
@Order(10)
class ApplicationGrants implements ApplicationRunner {

    static final String ADMINISTRATORS = "camunda-admin";

    private static final Permission[] ALL = {Permissions.ALL};
    private static final Permission[] READ = {Permissions.READ};

    /** Users and grants, models and incidents; instances only as far as an incident needs it, without their variables. */
    private static final Map<Resources, Permission[]> ADMINISTRATION = Map.of(
            Resources.USER, ALL,
            Resources.GROUP, ALL,
            Resources.GROUP_MEMBERSHIP, ALL,
            Resources.TENANT, ALL,
            Resources.TENANT_MEMBERSHIP, ALL,
            Resources.AUTHORIZATION, ALL,
            Resources.DEPLOYMENT, READ,
            Resources.DECISION_DEFINITION, READ,
            Resources.SYSTEM, new Permission[] {SystemPermissions.READ},
            Resources.PROCESS_DEFINITION,
                    new Permission[] {
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.RETRY_JOB
                    });

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
        grantAdministrators();
    }

    /** What is not named is taken back: until version 0.1 the administrators had everything. */
    private void grantAdministrators() {
        for (Resources resource : Resources.values()) {
            Permission[] permissions = ADMINISTRATION.get(resource);
            if (permissions == null) {
                grants.revoke(ADMINISTRATORS, resource, "*");
            } else {
                grants.grant(ADMINISTRATORS, resource, "*", permissions);
            }
        }
        List.of("admin", "cockpit", "welcome").forEach(application -> open(ADMINISTRATORS, application));
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
