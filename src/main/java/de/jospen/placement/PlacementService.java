package de.jospen.placement;

import de.jospen.participant.Participants;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.project.ProjectProperties;
import de.jospen.workflow.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Placements, whether they count for the target (JSE-21, K-2), and asking later whether they last (domain.md 5.3). */
@Service
class PlacementService {

    private final PlacementRepository repository;
    private final Participants participants;
    private final Consents consents;
    private final Decisions decisions;
    private final ProjectProperties project;

    PlacementService(
            PlacementRepository repository,
            Participants participants,
            Consents consents,
            Decisions decisions,
            ProjectProperties project) {
        this.repository = repository;
        this.participants = participants;
        this.consents = consents;
        this.decisions = decisions;
        this.project = project;
    }

    Placement placement(UUID id) {
        return repository.placement(id);
    }

    List<Placement> ofParticipation(UUID participationId) {
        return repository.ofParticipation(participationId);
    }

    List<FollowUp> followUps(UUID placementId) {
        return repository.followUps(placementId);
    }

    /** Whoever had the Erstgespräch has started (ADR 0005); a job may well be reported after the exit it was the reason of. */
    boolean hasStarted(UUID participationId) {
        return participants.participation(participationId).enteredOn() != null;
    }

    /** First day of the person's first placement that counts, over all participations; each person is placed once (K-2). */
    Optional<LocalDate> countingPlacement(UUID personId) {
        return repository.placedOn(personId);
    }

    @Transactional
    public UUID record(UUID participationId, Job job, String recordedBy) {
        UUID id = UUID.randomUUID();
        repository.insert(id, participationId, job, recordedBy);
        return id;
    }

    @Transactional
    public void verify(
            UUID id,
            LocalDate startDate,
            BigDecimal weeklyHours,
            BigDecimal monthlyGross,
            Proof proof,
            String verifiedBy) {
        repository.updateVerified(id, startDate, weeklyHours, monthlyGross, proof, verifiedBy);
    }

    /** Asks the decision table; unless a person has to decide, the pay is forgotten right away (DP-04). */
    @Transactional
    public PlacementCounts decide(UUID id) {
        Placement placement = repository.placement(id);
        Job job = placement.job();
        var decision = decisions.evaluate(
                "placementCounts",
                inputs(
                        job,
                        job.type(),
                        placement.isWithoutProof() ? null : placement.proof().kind()));
        PlacementCounts counts = PlacementCounts.valueOf(decision.text("counts"));
        repository.updateCounts(id, counts, decision.text("reportedAs"), isAboveLimit(job));
        return counts;
    }

    @Transactional
    public void judge(UUID id, Judgement judgement, String reason, String judgedBy) {
        repository.updateJudged(id, judgement, reason, judgedBy);
    }

    /** Plans the next follow-up and returns its day, or records why there is none. */
    @Transactional
    public Optional<LocalDate> scheduleFollowUp(UUID id) {
        Placement placement = repository.placement(id);
        List<FollowUp> done = repository.followUps(id);
        Optional<Period> next = project.followUps().stream()
                .filter(period -> done.stream()
                        .noneMatch(followUp -> followUp.checkPoint().equals(period.toString())))
                .findFirst();
        FollowUpEnd end = end(placement, done, next.isPresent());
        if (end != null) {
            repository.updateNextFollowUp(id, null, null, end);
            return Optional.empty();
        }
        LocalDate dueOn = placement.job().startDate().plus(next.orElseThrow());
        repository.updateNextFollowUp(id, next.orElseThrow().toString(), dueOn, null);
        return Optional.of(dueOn);
    }

    @Transactional
    public void recordFollowUp(UUID id, FollowUp followUp, String recordedBy) {
        repository.insertFollowUp(id, followUp, recordedBy);
    }

    boolean mayBeAsked(UUID participationId) {
        return consents.holds(participationId, ConsentType.FOLLOW_UP_CONTACT);
    }

    boolean mayAskEmployer(UUID participationId) {
        return consents.holds(participationId, ConsentType.EMPLOYER_CONTACT);
    }

    private FollowUpEnd end(Placement placement, List<FollowUp> done, boolean oneIsLeft) {
        if (placement.counts() != PlacementCounts.YES) {
            return FollowUpEnd.NOT_COUNTING;
        }
        if (!done.isEmpty() && done.get(done.size() - 1).result() == SustainabilityResult.ENDED) {
            return FollowUpEnd.JOB_ENDED;
        }
        if (!oneIsLeft) {
            return FollowUpEnd.ALL_DONE;
        }
        return mayBeAsked(placement.participationId()) ? null : FollowUpEnd.NO_CONSENT;
    }

    /** The table holds the limits, so it is asked what it would say to a regular job with proof and this pay. */
    private Boolean isAboveLimit(Job job) {
        String counts = decisions
                .evaluate("placementCounts", inputs(job, EmploymentType.REGULAR, ProofKind.PAYSLIP))
                .text("counts");
        return switch (PlacementCounts.valueOf(counts)) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            case MANUAL_CHECK -> null;
        };
    }

    private static HashMap<String, Object> inputs(Job job, EmploymentType type, ProofKind proof) {
        var inputs = new HashMap<String, Object>();
        inputs.put("employmentType", type);
        inputs.put("startDate", job.startDate());
        inputs.put("monthlyGross", job.monthlyGross());
        inputs.put("weeklyHours", job.weeklyHours());
        inputs.put("proofType", proof);
        return inputs;
    }
}
