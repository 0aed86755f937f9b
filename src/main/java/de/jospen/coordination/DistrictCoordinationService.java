package de.jospen.coordination;

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
}
