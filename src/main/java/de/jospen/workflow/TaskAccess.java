package de.jospen.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Whose task it is: the assignee's, or the candidate groups' while nobody has it. TASK_WORK on a definition would let the
 * whole organisation complete every task in it; four eyes need more.
 */
final class TaskAccess {

    private TaskAccess() {}

    static boolean isFor(Colleague colleague, String assignee, Collection<? extends IdentityLink> links) {
        if (assignee != null && !assignee.equals(colleague.id())) {
            return false;
        }
        return isCandidate(colleague, links);
    }

    static boolean isCandidate(Colleague colleague, Collection<? extends IdentityLink> links) {
        var groups = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return !Collections.disjoint(groups, colleague.groups());
    }
}
