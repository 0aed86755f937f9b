package de.jospen.reporting;

import static de.jospen.reporting.TargetWords.share;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said beside each figure. */
@Component
class TargetDetails {

    private final DetailRepository repository;

    TargetDetails(DetailRepository repository) {
        this.repository = repository;
    }

    List<Detail> of(Kpi kpi, LocalDate day) {
        return switch (kpi) {
            case PARTICIPANTS -> participants(repository.entered(day));
            case PLACEMENT -> placement(repository.placed(day));
            case WORKSHOPS -> events(repository.events(day));
            case ENQUIRIES -> enquiries(repository.enquiries(day));
            case SURVEY -> surveys(repository.surveys(day));
            case HANDOVER ->
                List.of(detail("auf anderem Weg übergeben, zählt nicht", repository.deliveredOtherwise(day)));
            case COORDINATION -> List.of();
        };
    }

    int overdueEnquiries(LocalDate day) {
        return repository.overdueEnquiries(day);
    }

    private static List<Detail> participants(DetailRepository.Entered entered) {
        return List.of(
                detail("werden begleitet", entered.coached()),
                detail("ausgeschieden", entered.left()),
                detail("alleinerziehend", entered.singleParents()),
                detail("zugewandert", entered.immigrants()));
    }

    private static List<Detail> placement(DetailRepository.Placed placed) {
        return List.of(
                detail("davon betriebliche Ausbildung", placed.apprenticeships()),
                detail("davon außerhalb des eigenen Standorts", placed.crossSite()),
                detail("erster Arbeitstag steht bevor", placed.upcoming()),
                detail("Nachweis oder Entscheidung fehlt", placed.undecided()));
    }

    private static List<Detail> events(DetailRepository.Events events) {
        return List.of(
                detail("geplante Workshops", events.planned()),
                detail("Betriebsbesichtigungen und -erkundungen", events.visits()),
                detail("Teilnahmen", events.attended()),
                new Detail(
                        "davon am anderen Standort",
                        events.attendedElsewhere() + " (" + share(events.attendedElsewhere(), events.attended())
                                + ")"));
    }

    private static List<Detail> enquiries(DetailRepository.Enquiries enquiries) {
        List<Long> days = enquiries.answers().stream()
                .map(answer -> ChronoUnit.DAYS.between(answer.receivedOn(), answer.answeredOn()))
                .sorted()
                .toList();
        return List.of(
                detail("überfällig", enquiries.overdue()),
                // Of an even number the earlier one, as on the enquiries' own page
                new Detail(
                        "Tage bis zur Antwort (Median)",
                        days.isEmpty() ? "–" : days.get((days.size() - 1) / 2).toString()),
                detail("zurückgezogen", enquiries.withdrawn()),
                detail("doppelt", enquiries.duplicate()));
    }

    private static List<Detail> surveys(DetailRepository.Surveys surveys) {
        return List.of(
                detail("war zum Ende nicht möglich, zählt als fehlend", surveys.notPossible()),
                new Detail(
                        "Erhebung zu Beginn liegt vor",
                        surveys.withEntrySurvey() + " von " + surveys.entered() + " ("
                                + share(surveys.withEntrySurvey(), surveys.entered()) + ")"));
    }

    private static Detail detail(String label, int value) {
        return new Detail(label, Integer.toString(value));
    }
}
