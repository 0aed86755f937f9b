package de.jospen.coaching;

import de.jospen.participant.Household;
import de.jospen.participant.HouseholdMember;
import de.jospen.participant.Relationship;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The adults around a family session and their consents: nobody takes part without (JSE-05). The participant is one of
 * them and stands here under the participation's id.
 */
@Component
class FamilyCoaching {

    /** An adult of the household who is new to the case and consents. */
    record NewMember(
            @NotNull @PlainText(max = 200) String name,
            @NotNull Relationship relationship,
            @NotNull @ProjectDay LocalDate consentedOn,
            @NotNull ConsentForm consentForm) {}

    /** @param person a household member's id, or the participation's for the participant */
    record NewConsent(
            @NotNull UUID person,
            @NotNull @ProjectDay LocalDate consentedOn,
            @NotNull ConsentForm consentForm) {}

    private final Household household;
    private final Consents consents;

    FamilyCoaching(Household household, Consents consents) {
        this.household = household;
        this.consents = consents;
    }

    List<Option> adults(UUID participationId) {
        return household.of(participationId).stream()
                .filter(HouseholdMember::adult)
                .map(member -> new Option(
                        member.id().toString(),
                        member.name() + " (" + member.relationship().label() + ")"))
                .toList();
    }

    /** Those who may be asked for their consent, the participant first. */
    List<Option> withoutConsent(UUID participationId, LocalDate day) {
        var people = new ArrayList<Option>();
        people.add(new Option(participationId.toString(), "Teilnehmer/in"));
        people.addAll(adults(participationId));
        return people.stream()
                .filter(person -> !mayTakePart(participationId, UUID.fromString(person.value()), day))
                .toList();
    }

    boolean knows(UUID participationId, UUID person) {
        return person.equals(participationId)
                || adults(participationId).stream()
                        .anyMatch(adult -> adult.value().equals(person.toString()));
    }

    /** Whether the person's consent covers a session on that day. */
    boolean mayTakePart(UUID participationId, UUID person, LocalDate day) {
        UUID member = person.equals(participationId) ? null : person;
        return consents.holding(participationId).stream()
                .anyMatch(consent -> consent.type() == ConsentType.FAMILY_COACHING
                        && Objects.equals(consent.householdMemberId(), member)
                        && !consent.grantedOn().isAfter(day));
    }

    @Transactional
    public UUID add(UUID participationId, NewMember added, String by) {
        UUID member = household
                .add(participationId, added.name(), added.relationship(), true)
                .id();
        consent(participationId, new NewConsent(member, added.consentedOn(), added.consentForm()), by);
        return member;
    }

    @Transactional
    public void consent(UUID participationId, NewConsent given, String by) {
        consents.grant(
                participationId,
                new Consent(
                        UUID.randomUUID(),
                        given.person().equals(participationId) ? null : given.person(),
                        ConsentType.FAMILY_COACHING,
                        given.consentForm(),
                        null,
                        null,
                        given.consentedOn(),
                        null),
                by);
    }
}
