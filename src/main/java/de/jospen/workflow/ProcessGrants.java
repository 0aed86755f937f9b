package de.jospen.workflow;

import static java.util.Map.entry;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Who works in which process: grants stand on the definition, one organisation per definition; the tenants keep the
 * sites apart within it. No role may read history, and the management sees models without a single instance: its figures
 * are counted by our own code.
 */
@Component
class ProcessGrants implements StartUp.Step {

    private static final Permission[] WATCH = {
        READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_TASK, READ_TASK_VARIABLE
    };
    private static final Permission[] WORK = with(WATCH, TASK_WORK);

    private static final List<String> PROVIDER = List.of("coach", "project-lead");
    private static final List<String> LEAD = List.of("project-lead");
    private static final Map<String, List<String>> STARTED_BY_PROVIDER =
            Map.of("groupEvent", PROVIDER, "labourMarketEnquiry", PROVIDER, "projectReporting", LEAD);

    private final Project project;
    private final Grants grants;

    ProcessGrants(Project project, Grants grants) {
        this.project = project;
        this.grants = grants;
    }

    @Override
    public void run() {
        workers().forEach((process, groups) -> {
            groups.forEach(group -> grants.grant(group, Resources.PROCESS_DEFINITION, process, WORK));
            if (!groups.contains("project-lead")) {
                grants.grant("project-lead", Resources.PROCESS_DEFINITION, process, WATCH);
            }
            grants.grant("management", Resources.PROCESS_DEFINITION, process, READ);
        });
        STARTED_BY_PROVIDER.forEach((process, groups) -> groups.forEach(group -> {
            grants.grant(group, Resources.PROCESS_DEFINITION, process, with(WORK, CREATE_INSTANCE));
            grants.grant(group, Resources.PROCESS_INSTANCE, "*", ProcessInstancePermissions.CREATE);
        }));
        for (String jobcenter : organisations(Organisation.Kind.JOBCENTER)) {
            grants.grant(jobcenter, Resources.PROCESS_DEFINITION, "referral", with(WORK, CREATE_INSTANCE));
            grants.grant(jobcenter, Resources.PROCESS_INSTANCE, "*", ProcessInstancePermissions.CREATE);
        }
    }

    /** Process id to the groups of the one organisation that works in it. */
    Map<String, List<String>> workers() {
        return Map.ofEntries(
                entry("referral", organisations(Organisation.Kind.JOBCENTER)),
                entry("participantJourney", PROVIDER),
                entry("districtCoordination", organisations(Organisation.Kind.DISTRICT)),
                entry("barrierAssessment", PROVIDER),
                entry("coaching", PROVIDER),
                entry("groupEvent", PROVIDER),
                entry("eventInvitation", PROVIDER),
                entry("seatOffer", PROVIDER),
                entry("labourMarketEnquiry", PROVIDER),
                entry("placement", PROVIDER),
                entry("competenceHandover", PROVIDER),
                entry("handoverReceipt", organisations(Organisation.Kind.JOBCENTER)),
                entry("projectReporting", LEAD),
                entry("monthlyReport", LEAD));
    }

    private List<String> organisations(Organisation.Kind kind) {
        return project.organisations().stream()
                .filter(organisation -> organisation.kind() == kind)
                .map(Organisation::id)
                .toList();
    }

    private static Permission[] with(Permission[] permissions, Permission more) {
        return Stream.concat(Stream.of(permissions), Stream.of(more)).toArray(Permission[]::new);
    }
}
