package de.jospen.participant;

import de.jospen.project.ProjectProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people in the project and their participations: registration, corrections, states, doubles. */
@Service
public class Participants {

    private final ParticipantRepository repository;
    private final RunningNumbers numbers;
    private final ProjectProperties project;

    Participants(ParticipantRepository repository, RunningNumbers numbers, ProjectProperties project) {
        this.repository = repository;
        this.numbers = numbers;
        this.project = project;
    }

    /** Enters a referred person; the case reference counts up within the year of the referral. */
    @Transactional
    public Participation register(Registration registration) {
        UUID personId = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        repository.insertPerson(personId, registration);
        repository.insertParticipation(
                id,
                numbers.next(
                        RunningNumbers.Series.CASE,
                        project.caseReferencePrefix(),
                        registration.referredOn().getYear()),
                personId,
                registration);
        return repository.participation(id);
    }

    /** Replaces what the Jobcenter said, after it completed or corrected its referral. */
    @Transactional
    public void correct(UUID participationId, Registration registration) {
        repository.updatePerson(participation(participationId).personId(), registration);
        repository.updateParticipation(participationId, registration);
    }

    public Participation participation(UUID id) {
        return repository.participation(id);
    }

    public Participation byReference(String caseReference) {
        return findByReference(caseReference).orElseThrow();
    }

    public Optional<Participation> findByReference(String caseReference) {
        return repository.findByReference(caseReference);
    }

    /** Who is being coached at the site, the longest first; a pause does not keep anybody from a workshop. */
    public List<Participation> activeAt(String site) {
        return repository.activeAt(site);
    }

    public Person person(UUID participationId) {
        return repository.person(participation(participationId).personId());
    }

    /**
     * Other participations of what may be the same person: same birth date and the same name in any spelling, at any
     * site. Whether it is the same person decides a human.
     */
    public List<Participation> possibleDuplicates(UUID participationId) {
        return repository.possibleDuplicates(participationId);
    }

    /** @throws IllegalStateException when the way to the state is not drawn in {@link ParticipationState} */
    @Transactional
    public void changeState(UUID participationId, ParticipationState next) {
        ParticipationState state = participation(participationId).state();
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A participation cannot go from " + state + " to " + next);
        }
        repository.updateState(participationId, next);
    }

    /** The first counselling was held: the participation begins (K-1, ADR 0005). */
    @Transactional
    public void enter(UUID participationId, LocalDate enteredOn) {
        changeState(participationId, ParticipationState.ACTIVE);
        repository.updateEntry(participationId, enteredOn);
    }

    /** @param end COMPLETED or TERMINATED_EARLY */
    @Transactional
    public void exit(UUID participationId, ParticipationState end, LocalDate exitedOn) {
        changeState(participationId, end);
        repository.updateExit(participationId, exitedOn);
    }

    /** What the Jobcenter offers the person already, as they say themselves (JSE-03). */
    @Transactional
    public void confirmOffers(UUID participationId, String currentOffers) {
        repository.updateCurrentOffers(participationId, currentOffers);
    }

    /** @param nextSessionOn the next agreed appointment, null when there is none */
    @Transactional
    public void planNextSession(UUID participationId, LocalDate nextSessionOn) {
        repository.updateNextSession(participationId, nextSessionOn);
    }
}
