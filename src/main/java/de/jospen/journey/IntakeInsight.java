package de.jospen.journey;

import de.jospen.participant.CaseInsight;
import de.jospen.participant.Household;
import de.jospen.participant.HouseholdMember;
import de.jospen.privacy.Consent;
import de.jospen.privacy.Consents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the first talk brought: strengths, consents, household. */
@Component
class IntakeInsight implements CaseInsight {

    private final JourneyRepository repository;
    private final Consents consents;
    private final Household household;

    IntakeInsight(JourneyRepository repository, Consents consents, Household household) {
        this.repository = repository;
        this.consents = consents;
        this.household = household;
    }

    @Override
    public String title() {
        return "Aufnahme";
    }

    @Override
    public List<String> of(UUID participationId) {
        var lines = new ArrayList<String>();
        repository.strengths(participationId).ifPresent(strengths -> lines.add("Stärken: " + strengths));
        List<Consent> holding = consents.holding(participationId);
        if (!holding.isEmpty()) {
            lines.add("Einwilligungen: "
                    + holding.stream()
                            .map(consent -> consent.type().label())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        List<HouseholdMember> members = household.of(participationId);
        if (!members.isEmpty()) {
            lines.add("Haushalt: "
                    + members.stream()
                            .map(member ->
                                    member.name() + " (" + member.relationship().label() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }
}
