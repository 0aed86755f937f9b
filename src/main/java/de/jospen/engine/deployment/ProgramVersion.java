package de.jospen.engine.deployment;

import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The version this program was built as; its set of models and forms carries the same. */
@Component
class ProgramVersion {

    private final SetVersion version;

    ProgramVersion(BuildProperties build) {
        version = new SetVersion(build.getVersion());
    }

    SetVersion version() {
        return version;
    }
}
