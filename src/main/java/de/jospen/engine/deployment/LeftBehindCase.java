package de.jospen.engine.deployment;

import java.time.Instant;

/**
 * A running process that stands on an older set than the newest. It goes on there with its own models and forms.
 *
 * @param caseReference business key
 * @param site tenant
 * @param process id of the model
 * @param name of the process, German
 * @param version of the older set
 * @param reason German: why it was not taken over
 * @param noticedAt when that was found; null if nobody has tried yet
 */
public record LeftBehindCase(
        String caseReference,
        String site,
        String process,
        String name,
        String version,
        String reason,
        Instant noticedAt) {

    static final String NOT_TRIED = "Die Übernahme in die neue Version steht noch aus.";
}
