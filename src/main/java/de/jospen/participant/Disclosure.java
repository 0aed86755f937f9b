package de.jospen.participant;

import java.util.List;
import java.util.UUID;

/**
 * What a stage lets into the handover report: the white list of domain.md 4.3, one implementation per stage and block.
 * Only what stands here can reach the Jobcenter, and only as one of the three kinds of {@link Disclosable}; an
 * implementation reads nothing that is {@link Confidential}.
 */
public interface Disclosure {

    /** Number of the report's block, 1 to 9. */
    int block();

    List<Disclosable> of(UUID participationId);
}
