package de.jospen.participant;

import java.util.UUID;

/** What a stage knows about where and when a participant can work. */
public interface ReachSource {

    /** {@link ReachFacts#UNKNOWN} when the stage has nothing on the case yet. */
    ReachFacts of(UUID participationId);
}
