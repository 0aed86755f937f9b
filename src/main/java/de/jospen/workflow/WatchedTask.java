package de.jospen.workflow;

/**
 * An open task as those are told of it who only watch.
 *
 * @param key its id in the models, e.g. {@code draftReport}
 * @param site which is the tenant of the case
 */
public record WatchedTask(String id, String key, String caseReference, String site) {}
