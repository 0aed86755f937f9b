package de.jospen.coordination;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's agreement to the counselling at its sites, before it starts (JSE-18, K-7). */
@Service
class DistrictCoordinationService {

    private final DistrictCoordinationRepository repository;

    DistrictCoordinationService(DistrictCoordinationRepository repository) {
        this.repository = repository;
    }

    @Transactional
    public void record(DistrictCoordination coordination) {
        repository.insert(coordination);
    }

    /** An agreement that lets the next case pass without a task. */
    Optional<DistrictCoordination> standingAgreement(String site) {
        return repository
                .latestStanding(site)
                .filter(coordination -> coordination.answer().isAgreement());
    }

    /** What the district answered to this case, else what it has agreed to for the whole site. */
    Optional<DistrictCoordination> answerFor(String caseReference, String site) {
        List<DistrictCoordination> own = repository.ofCase(caseReference);
        return own.isEmpty() ? standingAgreement(site) : Optional.of(own.get(own.size() - 1));
    }
}
