package de.jospen.participant;

import java.util.List;
import java.util.UUID;

/**
 * What a stage tells the provider's own staff about a case, shown folded on top of the other stages' forms. Never leaves
 * the house; the report takes {@link Disclosure} only.
 */
public interface CaseInsight {

    /** German heading, for example "Hemmnisse". */
    String title();

    /** Empty when the stage has nothing on the case yet. */
    List<String> of(UUID participationId);
}
