package de.jospen.workflow;

/**
 * An open task as those are told of it who only watch.
 *
 * @param process the process's id in the models, e.g. {@code competenceHandover}
 * @param key the task's id there, e.g. {@code draftReport}; two processes may have one of the same id
 * @param site which is the tenant of the case
 */
public record WatchedTask(String id, String process, String key, String caseReference, String site) {}
