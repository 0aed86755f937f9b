package de.jospen.journey;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Relationship;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first talk: privacy information, consents, household, strengths; with it the participation begins (ADR 0005). */
@Component
class ConductIntake implements TaskForm<ConductIntake.Intake> {

    /**
     * Everything but the outcome is needed only when the talk was held.
     *
     * @param currentOffers what the Jobcenter offers already, as the person confirms it (JSE-03); null for nothing
     */
    record Intake(
            @NotNull IntakeOutcome outcome,
            @ProjectDay LocalDate heldOn,
            @ProjectDay LocalDate privacyNoticeOn,
            @PlainText String currentOffers,
            @PlainText String strengths,

            @Size(max = 10, message = "Bitte höchstens zehn Einwilligungen angeben.")
            List<@Valid @NotNull GivenConsent> consents,

            @Size(max = 12, message = "Bitte höchstens zwölf Personen angeben.")
            List<@Valid @NotNull Member> household) {}

    /** @param recipient and scope are needed for a release from confidentiality */
    record GivenConsent(
            @NotNull ConsentType type,
            @NotNull ConsentForm form,
            @NotNull @ProjectDay LocalDate grantedOn,
            @PlainText(max = 200) String recipient,
            @PlainText(max = 1000) String scope) {}

    record Member(
            @NotNull @PlainText(max = 200) String name,
            @NotNull Relationship relationship,
            boolean adult) {}

    private final IntakeService service;
    private final Participants participants;
    private final Clock clock;

    ConductIntake(IntakeService service, Participants participants, Clock clock) {
        this.service = service;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        LocalDate today = LocalDate.now(clock);
        var prefill = new HashMap<String, Object>(Map.of("heldOn", today, "privacyNoticeOn", today));
        prefill.put("currentOffers", participation(task).currentOffers());
        return FormView.of(prefill)
                .withOptions("outcomes", IntakeOutcome.class)
                .withOptions("consentForms", ConsentForm.class)
                .withOptions("relationships", Relationship.class)
                .with("consentTypes", consentTypes());
    }

    @Override
    public void submit(CaseTask task, Intake intake) {
        if (intake.outcome() == IntakeOutcome.HELD) {
            requireComplete(intake);
            if (intake.heldOn().isBefore(participation(task).referredOn())) {
                throw new FormRejected("heldOn", "Das Erstgespräch kann nicht vor der Zuweisung liegen.");
            }
            service.hold(
                    task.get(CaseVariables.PARTICIPATION_ID),
                    intake,
                    task.colleague().id());
        }
        task.set(ParticipantJourneyProcess.INTAKE, intake.outcome());
    }

    private static void requireComplete(Intake intake) {
        require("heldOn", intake.heldOn(), "Bitte den Tag des Gesprächs angeben.");
        require(
                "privacyNoticeOn",
                intake.privacyNoticeOn(),
                "Ohne ausgehändigte Datenschutzinformation darf die Begleitung nicht beginnen.");
        require("strengths", intake.strengths(), "Bitte festhalten, was die Person mitbringt.");
        if (intake.privacyNoticeOn().isAfter(intake.heldOn())) {
            throw new FormRejected("privacyNoticeOn", "Die Datenschutzinformation gehört spätestens in das Gespräch.");
        }
        List<GivenConsent> consents = intake.consents() == null ? List.of() : intake.consents();
        for (int i = 0; i < consents.size(); i++) {
            GivenConsent consent = consents.get(i);
            if (consent.type() == ConsentType.CONFIDENTIALITY_RELEASE) {
                String row = "consents[" + i + "].";
                require(row + "recipient", consent.recipient(), "Bitte den Empfänger nennen.");
                require(row + "scope", consent.scope(), "Bitte den Umfang nennen.");
            }
        }
    }

    private Participation participation(CaseTask task) {
        return participants.participation(task.get(CaseVariables.PARTICIPATION_ID));
    }

    private static void require(String field, Object value, String message) {
        if (value == null) {
            throw new FormRejected(field, message);
        }
    }

    /** The privacy notice has its own field. */
    private static List<Option> consentTypes() {
        return Arrays.stream(ConsentType.values())
                .filter(type -> type != ConsentType.PRIVACY_NOTICE)
                .map(type -> new Option(type.name(), type.label()))
                .toList();
    }
}
