package de.jospen.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which tasks wait for somebody: their own, and those of their groups and sites that nobody has taken over. */
@Component
class WaitingTasks {

    private final TaskService taskService;
    private final IdentityService identityService;

    WaitingTasks(TaskService taskService, IdentityService identityService) {
        this.taskService = taskService;
        this.identityService = identityService;
    }

    /** Asked without anybody logged in: the engine's grants play no part, groups and sites do. */
    Set<String> of(String userId, List<String> taskIds) {
        String[] sites =
                identityService.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toArray(String[]::new);
        if (sites.length == 0) {
            return Set.of();
        }
        var waiting = new HashSet<String>();
        for (TaskQuery query : List.of(
                taskService.createTaskQuery().taskAssignee(userId),
                taskService.createTaskQuery().taskCandidateUser(userId))) {
            query.taskIdIn(taskIds.toArray(String[]::new)).tenantIdIn(sites).list().stream()
                    .map(Task::getId)
                    .forEach(waiting::add);
        }
        return waiting;
    }
}
