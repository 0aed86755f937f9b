package de.jospen.engine.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Whose task it is: the assignee's, or the candidate groups' while nobody has it. TASK_WORK on a definition would let the
 * whole organisation complete every task in it; four eyes need more.
 */
public final class TaskAccess {

    private TaskAccess() {}

    public static boolean isFor(
            String userId, Collection<String> groups, String assignee, Collection<? extends IdentityLink> links) {
        return (assignee == null || assignee.equals(userId)) && isCandidate(groups, links);
    }

    public static boolean isCandidate(Collection<String> groups, Collection<? extends IdentityLink> links) {
        var candidates = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return !Collections.disjoint(candidates, groups);
    }
}
