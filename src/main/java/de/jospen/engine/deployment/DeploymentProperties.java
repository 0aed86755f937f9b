package de.jospen.engine.deployment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an update of models and forms runs; what each setting is for stands in {@code src/docs/updates.md}.
 *
 * @param migrate when running cases are taken over to a new set
 * @param command what this start is for, null for ordinary work; the program ends after a command
 * @param rollback whether an older program may put its set back over a newer one
 */
@ConfigurationProperties("jospen.deployment")
record DeploymentProperties(
        @DefaultValue("at-start") When migrate,
        Command command,
        @DefaultValue("false") boolean rollback) {

    enum When {
        AT_START,
        BY_COMMAND
    }

    enum Command {
        /** Take over all cases that can be taken over. */
        MIGRATE,
        /** Say what {@link #MIGRATE} would do, and do nothing. */
        PLAN
    }
}
