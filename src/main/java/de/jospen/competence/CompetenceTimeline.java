package de.jospen.competence;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When competences were surveyed, and how. */
@Component
class CompetenceTimeline implements TimelineSource {

    private final CompetenceSurveyRepository repository;

    CompetenceTimeline(CompetenceSurveyRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return repository.of(participation.id()).stream()
                .map(survey -> happened(
                        survey.surveyedOn(),
                        Kind.STEP,
                        "Kompetenzen erhoben (%s): %s"
                                .formatted(
                                        survey.point().label(), survey.method().label())))
                .toList();
    }
}
