package de.jospen.competence;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.CefrLevel;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Labelled;
import de.jospen.workflow.Option;
import de.jospen.workflow.TaskForm;
import de.jospen.workflow.Variable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Competences at entry, in between and at exit, by coach and person; used in two processes (JSE-25). */
@Component
class SurveyCompetences implements TaskForm<SurveyForm> {

    static final Variable<SurveyPoint> SURVEY_POINT = Variable.code("surveyPoint", SurveyPoint.class);

    private static final String NONE = "nicht erhoben";

    private final CompetenceSurveys surveys;
    private final Catalogues catalogues;
    private final Clock clock;

    SurveyCompetences(CompetenceSurveys surveys, Catalogues catalogues, Clock clock) {
        this.surveys = surveys;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        SurveyPoint point = task.get(SURVEY_POINT);
        List<CompetenceSurvey> earlier = earlier(task, point);
        Catalogue words = catalogues.current();
        return FormView.of(prefill(earlier, words))
                .with("point", point.label())
                .with(
                        "entryOn",
                        entry(earlier).map(CompetenceSurvey::surveyedOn).orElse(null))
                .with(
                        "entryProspects",
                        entry(earlier).map(survey -> label(survey.prospects())).orElse(null))
                .with("entryCefr", entry(earlier).map(SurveyCompetences::cefr).orElse(null))
                .with("dimensions", DimensionFacts.of(words, earlier, catalogues))
                .with("scale", DimensionFacts.scale(words))
                .with("methods", methods(point))
                .with("levels", words.levels())
                .withOptions("evidence", Evidence.class)
                .withOptions("notAssessedReasons", NotAssessedReason.class)
                .with("noSurveyReasons", noSurveyReasons(point))
                .withOptions("cefrLevels", CefrLevel.class)
                .withOptions("cefrProofs", CefrProof.class)
                .withOptions("prospects", PlacementProspects.class);
    }

    @Override
    public void submit(CaseTask task, SurveyForm form) {
        SurveyPoint point = task.get(SURVEY_POINT);
        SurveyRules.check(form, point, earlier(task, point));
        surveys.record(
                form.survey(task.get(CaseVariables.PARTICIPATION_ID), point, catalogues.current()),
                task.colleague().id());
    }

    /** What this survey is compared with, the entry first; nothing at entry. */
    private List<CompetenceSurvey> earlier(CaseTask task, SurveyPoint point) {
        var participationId = task.get(CaseVariables.PARTICIPATION_ID);
        return Arrays.stream(SurveyPoint.values())
                .filter(other -> point != SurveyPoint.ENTRY && other != SurveyPoint.EXIT)
                .map(other -> surveys.at(participationId, other))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CompetenceSurvey> entry(List<CompetenceSurvey> earlier) {
        return earlier.stream()
                .filter(survey -> survey.point() == SurveyPoint.ENTRY)
                .findFirst();
    }

    /** Values start empty, so that nobody hands on earlier ones; the level of German is usually still the same. */
    private SurveyForm prefill(List<CompetenceSurvey> earlier, Catalogue words) {
        Optional<CompetenceSurvey> german =
                earlier.stream().filter(survey -> survey.cefrLevel() != null).reduce((older, newer) -> newer);
        return new SurveyForm(
                SurveyMethod.TOGETHER,
                LocalDate.now(clock),
                null,
                null,
                words.dimensions().stream().map(SurveyForm.Entry::empty).toList(),
                german.map(CompetenceSurvey::cefrLevel).orElse(null),
                german.map(CompetenceSurvey::cefrProof).orElse(null),
                null);
    }

    private static List<Option> methods(SurveyPoint point) {
        return Option.of(SurveyMethod.class).stream()
                .filter(option -> point == SurveyPoint.EXIT
                        || !SurveyMethod.FILE_BASED.name().equals(option.value()))
                .toList();
    }

    private static List<Option> noSurveyReasons(SurveyPoint point) {
        return Option.of(NoSurveyReason.class).stream()
                .filter(option -> point == SurveyPoint.REVIEW
                        || !NoSurveyReason.NOT_DUE.name().equals(option.value()))
                .toList();
    }

    private static String cefr(CompetenceSurvey survey) {
        return survey.cefrLevel() == null
                ? NONE
                : survey.cefrLevel().label() + " (" + survey.cefrProof().label() + ")";
    }

    private static String label(Labelled code) {
        return code == null ? NONE : code.label();
    }
}
