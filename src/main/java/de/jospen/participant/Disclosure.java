package de.jospen.participant;

import java.util.List;
import java.util.UUID;

/**
 * What a stage lets into the handover report: the white list of domain.md 4.3, one implementation per stage and block.
 * Only what stands here can reach the Jobcenter; a stage keeps its class C facts by not disclosing them.
 */
public interface Disclosure {

    /** Number of the report's block, 1 to 9. */
    int block();

    List<Statement> of(UUID participationId);

    /** One labelled line of the report, in German. */
    record Statement(String label, String value) {}
}
