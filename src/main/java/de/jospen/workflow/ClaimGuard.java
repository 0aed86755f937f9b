package de.jospen.workflow;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Lets only members of a task's candidate groups take it over. The grant on the definition would let a coach claim the
 * lead's task, and it would be gone from the lead's list.
 */
@Component
class ClaimGuard implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        IdentityService identityService = task.getProcessEngineServices().getIdentityService();
        Colleague person = Colleague.loggedIn(identityService).orElse(null);
        if (task.getAssignee() == null || person == null) {
            return;
        }
        Colleague assignee = task.getAssignee().equals(person.id())
                ? person
                : new Colleague(task.getAssignee(), groups(identityService, task.getAssignee()), List.of());
        if (!TaskAccess.isCandidate(assignee, task.getCandidates())) {
            throw new FormRejected("", "Diese Aufgabe gehört einer anderen Rolle und kann nicht übernommen werden.");
        }
    }

    private static List<String> groups(IdentityService identityService, String userId) {
        return identityService.createGroupQuery().groupMember(userId).listPage(0, 100).stream()
                .map(Group::getId)
                .toList();
    }
}
