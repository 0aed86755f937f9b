package de.jospen.competence;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Labelled;
import de.jospen.workflow.Option;
import de.jospen.workflow.TaskForm;
import de.jospen.workflow.Variable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Competences at entry and at exit, by coach and person; used in two processes (JSE-25). */
@Component
class SurveyCompetences implements TaskForm<SurveyForm> {

    static final Variable<SurveyPoint> SURVEY_POINT = Variable.code("surveyPoint", SurveyPoint.class);

    /** @param entry the values of the entry survey, shown beside the exit's; null at entry */
    record Fact(String label, String sign, String entry) {}

    record Step(String label, String anchor) {}

    private final CompetenceSurveys surveys;
    private final Clock clock;

    SurveyCompetences(CompetenceSurveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        SurveyPoint point = task.get(SURVEY_POINT);
        Optional<CompetenceSurvey> entry = entrySurvey(task, point);
        return FormView.of(prefill(entry))
                .with("point", point.label())
                .with("entryOn", entry.map(CompetenceSurvey::surveyedOn).orElse(null))
                .with(
                        "entryProspects",
                        entry.map(survey -> label(survey.prospects())).orElse(null))
                .with("dimensions", dimensions(entry))
                .with("scale", scale())
                .with("methods", methods(point))
                .withOptions("levels", Proficiency.class)
                .withOptions("evidence", Evidence.class)
                .withOptions("notAssessedReasons", NotAssessedReason.class)
                .withOptions("noSurveyReasons", NoSurveyReason.class)
                .withOptions("cefrLevels", CefrLevel.class)
                .withOptions("cefrProofs", CefrProof.class)
                .withOptions("prospects", PlacementProspects.class);
    }

    @Override
    public void submit(CaseTask task, SurveyForm form) {
        SurveyPoint point = task.get(SURVEY_POINT);
        SurveyRules.check(form, point, entrySurvey(task, point));
        surveys.record(
                form.survey(task.get(CaseVariables.PARTICIPATION_ID), point),
                task.colleague().id());
    }

    private Optional<CompetenceSurvey> entrySurvey(CaseTask task, SurveyPoint point) {
        return point == SurveyPoint.ENTRY
                ? Optional.empty()
                : surveys.at(task.get(CaseVariables.PARTICIPATION_ID), SurveyPoint.ENTRY);
    }

    /** Values start empty, so that nobody hands on the entry's; the level of German is usually still the same. */
    private SurveyForm prefill(Optional<CompetenceSurvey> entry) {
        return new SurveyForm(
                SurveyMethod.TOGETHER,
                LocalDate.now(clock),
                null,
                null,
                Arrays.stream(CompetenceDimension.values())
                        .map(SurveyForm.Entry::empty)
                        .toList(),
                entry.map(CompetenceSurvey::cefrLevel).orElse(null),
                entry.map(CompetenceSurvey::cefrProof).orElse(null),
                null);
    }

    private static Map<String, Fact> dimensions(Optional<CompetenceSurvey> entry) {
        var facts = new LinkedHashMap<String, Fact>();
        for (CompetenceDimension dimension : CompetenceDimension.values()) {
            facts.put(
                    dimension.name(),
                    new Fact(
                            dimension.label(),
                            "Die Person " + dimension.sign() + ".",
                            entry.flatMap(survey -> survey.rating(dimension))
                                    .map(SurveyCompetences::entryValues)
                                    .orElse(null)));
        }
        return facts;
    }

    private static String entryValues(CompetenceRating rating) {
        return "Zu Beginn: Coach %s; Person %s".formatted(label(rating.coachValue()), label(rating.selfValue()));
    }

    private static List<Option> methods(SurveyPoint point) {
        return Option.of(SurveyMethod.class).stream()
                .filter(option -> point == SurveyPoint.EXIT
                        || !SurveyMethod.FILE_BASED.name().equals(option.value()))
                .toList();
    }

    private static List<Step> scale() {
        return Arrays.stream(Proficiency.values())
                .map(level -> new Step(level.label(), level.anchor()))
                .toList();
    }

    private static String label(Labelled code) {
        return code == null ? "nicht erhoben" : code.label();
    }
}
