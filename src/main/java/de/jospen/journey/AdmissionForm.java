package de.jospen.journey;

import de.jospen.participant.AdmissionDecision;
import de.jospen.participant.AdmissionDecision.Outcome;
import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.MissingData;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.Person;
import de.jospen.participant.RejectionReason;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the coach's check and the lead's decision on a referral have in common. */
@Component
class AdmissionForm {

    /**
     * @param reason needed with a rejection
     * @param missing needed with a request for data
     */
    record Decision(
            @NotNull Outcome outcome,
            RejectionReason reason,
            Set<@NotNull MissingData> missing,
            @PlainText String note) {}

    private final Participants participants;
    private final AdmissionDecisions decisions;

    AdmissionForm(Participants participants, AdmissionDecisions decisions) {
        this.participants = participants;
        this.decisions = decisions;
    }

    FormView load(CaseTask task) {
        return FormView.empty()
                .with("referral", referral(task.get(CaseVariables.PARTICIPATION_ID)))
                .withOptions("outcomes", Outcome.class)
                .withOptions("reasons", RejectionReason.class)
                .withOptions("missing", MissingData.class);
    }

    /** Records the decision; the state changes where the model says so. */
    void submit(CaseTask task, Decision decision) {
        boolean rejected = decision.outcome() == Outcome.REJECTED;
        boolean dataMissing = decision.outcome() == Outcome.DATA_MISSING;
        if (rejected && decision.reason() == null) {
            throw new FormRejected("reason", "Bitte den Grund der Ablehnung wählen; das Jobcenter erhält ihn.");
        }
        if (dataMissing && (decision.missing() == null || decision.missing().isEmpty())) {
            throw new FormRejected("missing", "Bitte wählen, welche Angaben fehlen.");
        }
        var participationId = task.get(CaseVariables.PARTICIPATION_ID);
        decisions.record(
                participationId,
                new AdmissionDecision(
                        decision.outcome(),
                        rejected ? decision.reason() : null,
                        dataMissing ? decision.missing() : Set.of(),
                        decision.note(),
                        task.colleague().id()));
        if (decision.outcome() == Outcome.ADMITTED && task.get(ParticipantJourneyProcess.COORDINATION_REQUIRED)) {
            participants.changeState(participationId, ParticipationState.COORDINATION_PENDING);
        }
        task.set(ParticipantJourneyProcess.ADMISSION, decision.outcome());
    }

    private Map<String, Object> referral(java.util.UUID participationId) {
        Participation participation = participants.participation(participationId);
        Person person = participants.person(participationId);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("birthDate", person.birthDate());
        shown.put("address", address(person));
        shown.put("phone", person.phone());
        shown.put("email", person.email());
        shown.put("singleParent", participation.singleParent());
        shown.put("immigrant", participation.immigrant());
        shown.put("sgb2Confirmed", participation.sgb2Confirmed());
        shown.put(
                "goals",
                participation.goals().stream().map(IntegrationGoal::label).collect(Collectors.joining(", ")));
        shown.put("currentOffers", participation.currentOffers());
        shown.put(
                "contact",
                participation.contact().name() + ", " + participation.contact().function());
        shown.put("referredOn", participation.referredOn());
        return shown;
    }

    private static String address(Person person) {
        String town = person.postcode() + " " + person.town();
        return person.street() == null ? town : person.street() + ", " + town;
    }
}
