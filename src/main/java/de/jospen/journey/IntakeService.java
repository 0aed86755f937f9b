package de.jospen.journey;

import de.jospen.participant.Household;
import de.jospen.participant.Participants;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The held first talk, with all that it brings into the case. */
@Service
class IntakeService {

    private final JourneyRepository repository;
    private final Participants participants;
    private final Household household;
    private final Consents consents;

    IntakeService(JourneyRepository repository, Participants participants, Household household, Consents consents) {
        this.repository = repository;
        this.participants = participants;
        this.household = household;
        this.consents = consents;
    }

    @Transactional
    public void hold(UUID participationId, ConductIntake.Intake intake, String coach) {
        repository.insertIntake(participationId, intake.heldOn(), intake.strengths(), coach);
        grant(
                participationId,
                ConsentType.PRIVACY_NOTICE,
                ConsentForm.WRITTEN,
                null,
                null,
                intake.privacyNoticeOn(),
                coach);
        for (ConductIntake.GivenConsent consent : orEmpty(intake.consents())) {
            grant(
                    participationId,
                    consent.type(),
                    consent.form(),
                    consent.recipient(),
                    consent.scope(),
                    consent.grantedOn(),
                    coach);
        }
        for (ConductIntake.Member member : orEmpty(intake.household())) {
            household.add(participationId, member.name(), member.relationship(), member.adult());
        }
        participants.confirmOffers(participationId, intake.currentOffers());
        participants.planNextSession(participationId, null);
        participants.enter(participationId, intake.heldOn());
    }

    private void grant(
            UUID participationId,
            ConsentType type,
            ConsentForm form,
            String recipient,
            String scope,
            LocalDate grantedOn,
            String coach) {
        consents.grant(
                participationId,
                new Consent(UUID.randomUUID(), null, type, form, recipient, scope, grantedOn, null),
                coach);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
