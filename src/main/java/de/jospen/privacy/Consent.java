package de.jospen.privacy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A consent as it was given.
 *
 * @param householdMemberId the adult who consents, null for the participant
 * @param recipient who may receive something, null where nobody outside does
 * @param scope what exactly, in words; null where the type says it all
 * @param revokedOn null while it holds
 */
public record Consent(
        UUID id,
        UUID householdMemberId,
        ConsentType type,
        ConsentForm form,
        String recipient,
        String scope,
        LocalDate grantedOn,
        LocalDate revokedOn) {}
