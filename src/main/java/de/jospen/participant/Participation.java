package de.jospen.participant;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One stay in the project.
 *
 * @param jobcenter organisation id of the one responsible Jobcenter (JSE-08)
 * @param goals never empty (JSE-02)
 * @param currentOffers what the Jobcenter already offers the person (JSE-03), or null
 * @param enteredOn day of the held Erstgespräch, null before (ADR 0005)
 * @param nextSessionOn the next agreed appointment, or null
 */
public record Participation(
        UUID id,
        String caseReference,
        UUID personId,
        String site,
        String jobcenter,
        ParticipationState state,
        boolean singleParent,
        boolean immigrant,
        boolean sgb2Confirmed,
        Set<IntegrationGoal> goals,
        String currentOffers,
        JobcenterContact contact,
        LocalDate referredOn,
        LocalDate enteredOn,
        LocalDate exitedOn,
        LocalDate nextSessionOn) {

    /** Single parent or immigrant, and on SGB II benefits (JSE-01). */
    public boolean isTargetGroup() {
        return singleParent || immigrant;
    }
}
