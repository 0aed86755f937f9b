package de.jospen.coaching;

import de.jospen.participant.CaseInsight;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What colleagues see of the coaching on top of their own forms. */
@Component
class CoachingInsight implements CaseInsight {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CoachingPlanRepository plans;
    private final CoachingSessionRepository sessions;
    private final CareerOrientationRepository orientations;

    CoachingInsight(
            CoachingPlanRepository plans,
            CoachingSessionRepository sessions,
            CareerOrientationRepository orientations) {
        this.plans = plans;
        this.sessions = sessions;
        this.orientations = orientations;
    }

    @Override
    public String title() {
        return "Coaching";
    }

    @Override
    public List<String> of(UUID participationId) {
        var lines = new ArrayList<String>();
        List<LocalDate> held = sessions.of(participationId).stream()
                .filter(session -> session.attendance().isPresent())
                .map(CoachingSession::heldOn)
                .toList();
        if (!held.isEmpty()) {
            lines.add("Gehaltene Termine: %d, zuletzt am %s".formatted(held.size(), GERMAN.format(held.get(0))));
        }
        plans.latest(participationId)
                .ifPresent(plan -> lines.add("Themen des Plans: "
                        + plan.goals().stream()
                                .map(goal -> goal.topic().label())
                                .distinct()
                                .collect(Collectors.joining(", "))));
        orientations
                .latest(participationId)
                .ifPresent(orientation -> lines.add(
                        "Berufsorientierung: %s; %s".formatted(orientation.targetField(), orientation.reach())));
        return lines;
    }
}
