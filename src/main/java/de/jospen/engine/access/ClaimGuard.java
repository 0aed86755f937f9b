package de.jospen.engine.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Whoever gets a task through a person's action must be a member of its candidate groups and work for its site. The grant
 * on the definition would let a coach claim the lead's task, and it would be gone from the lead's list.
 */
class ClaimGuard extends AbstractBpmnParseListener implements TaskListener {

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        IdentityService identityService = task.getProcessEngineServices().getIdentityService();
        Authentication person = Person.asking(identityService);
        if (task.getAssignee() == null || person == null) {
            return;
        }
        boolean own = task.getAssignee().equals(person.getUserId());
        List<String> groups = own ? person.getGroupIds() : groups(identityService, task.getAssignee());
        if (!TaskAccess.isCandidate(groups, task.getCandidates())) {
            throw new Refusal("Diese Aufgabe gehört einer anderen Rolle und kann nicht übernommen werden.");
        }
        // Whoever sees the task to claim it works for its site, for today or always
        if (!own && !worksFor(identityService, task.getAssignee(), task.getTenantId())) {
            throw new Refusal("Diese Aufgabe gehört zu einem anderen Standort.");
        }
    }

    private static List<String> groups(IdentityService identityService, String userId) {
        return identityService.createGroupQuery().groupMember(userId).listPage(0, 100).stream()
                .map(Group::getId)
                .toList();
    }

    private static boolean worksFor(IdentityService identityService, String userId, String site) {
        return identityService
                        .createTenantQuery()
                        .userMember(userId)
                        .includingGroupsOfUser(true)
                        .tenantId(site)
                        .count()
                > 0;
    }
}
