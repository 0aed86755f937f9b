package de.jospen.competence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of a stay and what has become of its competences (JSE-25, domain.md 4.2). */
@Service
class CompetenceSurveys {

    private final CompetenceSurveyRepository repository;

    CompetenceSurveys(CompetenceSurveyRepository repository) {
        this.repository = repository;
    }

    @Transactional
    public void record(CompetenceSurvey survey, String surveyedBy) {
        repository.insert(survey, surveyedBy);
    }

    Optional<CompetenceSurvey> latest(UUID participationId) {
        return repository.of(participationId).stream().findFirst();
    }

    Optional<CompetenceSurvey> at(UUID participationId, SurveyPoint point) {
        return repository.of(participationId).stream()
                .filter(survey -> survey.point() == point)
                .findFirst();
    }

    /** What the entry is compared with: the exit, or as long as there is none the latest review. */
    Optional<CompetenceSurvey> lastAfterEntry(UUID participationId) {
        return at(participationId, SurveyPoint.EXIT).or(() -> at(participationId, SurveyPoint.REVIEW));
    }

    /** All ten dimensions from entry to the latest survey after it. */
    List<CompetenceDevelopment> development(UUID participationId) {
        return CompetenceDevelopment.between(at(participationId, SurveyPoint.ENTRY), lastAfterEntry(participationId));
    }
}
