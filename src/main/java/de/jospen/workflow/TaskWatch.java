package de.jospen.workflow;

import java.util.Set;

/** Is told about every task, within the task's own transaction: what it writes is gone if the task is. */
public interface TaskWatch {

    /**
     * A task has arrived and nobody has it yet.
     *
     * @param groups ids of its candidate groups
     * @param actor id of the user whose action made it arrive, {@code null} if it was a job
     */
    void arrived(WatchedTask task, Set<String> groups, String actor);

    /**
     * Somebody has the task now.
     *
     * @param actor id of the user who gave or took it, {@code null} if it was a job
     */
    void assigned(WatchedTask task, String assignee, String actor);
}
