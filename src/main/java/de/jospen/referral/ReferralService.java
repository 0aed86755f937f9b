package de.jospen.referral;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Registration;
import de.jospen.project.Project;
import de.jospen.workflow.Decisions;
import de.jospen.workflow.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals by the Jobcenters: registration, completion, and what a human must clear up first. */
@Service
class ReferralService {

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 66;

    private final ReferralRepository repository;
    private final Participants participants;
    private final Project project;
    private final Decisions decisions;
    private final Clock clock;

    ReferralService(
            ReferralRepository repository,
            Participants participants,
            Project project,
            Decisions decisions,
            Clock clock) {
        this.repository = repository;
        this.participants = participants;
        this.project = project;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @throws FormRejected when the person's age cannot be right for SGB II benefits */
    @Transactional
    public Participation register(ReferralData data, String submittedBy) {
        Participation participation = participants.register(registration(data));
        repository.insert(participation.id(), submittedBy);
        return participation;
    }

    /** @throws FormRejected when the wanted site is another than before: the case belongs to its site */
    @Transactional
    public void complete(UUID participationId, ReferralData data) {
        if (!participants.participation(participationId).site().equals(data.site())) {
            throw new FormRejected(
                    "site", "Der Standort lässt sich nachträglich nicht ändern. Bitte die Person neu zuweisen.");
        }
        participants.correct(participationId, registration(data));
        repository.markCompleted(participationId);
    }

    /** Checks place, target group and benefits; doubles are looked for apart ({@link #isPossibleDuplicate}). */
    ReferralCheck check(UUID participationId) {
        Participation participation = participants.participation(participationId);
        var responsible = decisions.evaluate(
                "responsibility",
                Map.of("postcode", participants.person(participationId).postcode()));
        String site = responsible.optionalText("site").orElse(null);
        if (site == null) {
            return ReferralCheck.OUT_OF_AREA;
        }
        if (!site.equals(participation.site())) {
            return ReferralCheck.OTHER_SITE;
        }
        if (!participation.isTargetGroup()) {
            return ReferralCheck.NOT_TARGET_GROUP;
        }
        return participation.sgb2Confirmed() ? ReferralCheck.CLEAR : ReferralCheck.SGB_II_UNCONFIRMED;
    }

    boolean isPossibleDuplicate(UUID participationId) {
        return !participants.possibleDuplicates(participationId).isEmpty();
    }

    /** Whether the district is asked before counselling starts at the site of the case (JSE-18). */
    boolean needsCoordination(UUID participationId) {
        return project.site(participants.participation(participationId).site()).coordinatedBy() != null;
    }

    /** @throws FormRejected when the dates cannot be right for somebody on SGB II benefits */
    void requirePlausible(ReferralData data) {
        int age = Period.between(data.birthDate(), LocalDate.now(clock)).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            throw new FormRejected(
                    "birthDate",
                    "Bitte das Geburtsdatum prüfen: SGB-II-Leistungen gibt es von 15 Jahren bis zur Regelaltersgrenze.");
        }
    }

    private Registration registration(ReferralData data) {
        requirePlausible(data);
        return data.registration(project.site(data.site()).jobcenter());
    }
}
