package de.jospen.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.CefrLevel;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class SurveyCompetencesTest {

    @Autowired
    CompetenceSurveys surveys;

    @Autowired
    CompetenceDisclosure disclosure;

    @Autowired
    CompetenceInsight insight;

    @Autowired
    JdbcClient jdbc;

    private SurveyDesk desk;

    @BeforeEach
    void newCase(
            @Autowired Cases cases,
            @Autowired Staff staff,
            @Autowired RuntimeService runtimeService,
            @Autowired WebApplicationContext context) {
        desk = new SurveyDesk(cases, staff, runtimeService, context);
    }

    @Test
    void coachSurveysAtEntryInTheJourneyAndTheAssessmentFollows() {
        desk.atEntry();
        var form = guided();
        SurveyForms.with(form, CompetenceDimension.MOBILITY, "evidence", List.of("OBSERVATION", "SELF_STATEMENT"));
        SurveyForms.with(form, CompetenceDimension.MOBILITY, "selfValue", null);
        SurveyForms.notAssessed(form, CompetenceDimension.REGION, "NO_OPPORTUNITY");

        desk.survey(form);

        CompetenceSurvey survey = stored(SurveyPoint.ENTRY);
        assertThat(survey.method()).isEqualTo(SurveyMethod.TOGETHER);
        assertThat(survey.cefrLevel()).isEqualTo(CefrLevel.A2);
        assertThat(survey.cefrProof()).isEqualTo(CefrProof.CERTIFICATE);
        assertThat(survey.prospects()).isEqualTo(PlacementProspects.LOW);
        assertThat(survey.ratings()).hasSize(10);
        assertThat(survey.rating(CompetenceDimension.MOBILITY))
                .contains(new CompetenceRating(
                        CompetenceDimension.MOBILITY,
                        Proficiency.GUIDED,
                        null,
                        Set.of(Evidence.OBSERVATION, Evidence.SELF_STATEMENT),
                        null,
                        null));
        assertThat(survey.rating(CompetenceDimension.REGION))
                .contains(new CompetenceRating(
                        CompetenceDimension.REGION,
                        null,
                        Proficiency.GUIDED,
                        Set.of(),
                        NotAssessedReason.NO_OPPORTUNITY,
                        null));
        assertThat(desk.tasks()).containsExactly("assessBarriers");
    }

    @Test
    void exitFollowsTheEntryAndTheReportShowsTheDevelopment() {
        desk.atEntry().survey(guided());
        var form = guided();
        SurveyForms.with(form, CompetenceDimension.DIGITAL, "coachValue", "INDEPENDENT");
        SurveyForms.with(form, CompetenceDimension.DIGITAL, "evidence", List.of("WORK_SAMPLE", "SELF_STATEMENT"));
        SurveyForms.with(form, CompetenceDimension.DIGITAL, "remark", "nur intern");
        SurveyForms.notAssessed(form, CompetenceDimension.BASICS, "DECLINED");
        form.putAll(Map.of("cefrLevel", "B1", "cefrProof", "ESTIMATE", "prospects", "GOOD"));

        desk.atExit().survey(form);

        assertThat(surveys.development(desk.participation.id()))
                .extracting(CompetenceDevelopment::direction)
                .contains(Direction.IMPROVED, Direction.STABLE, Direction.NOT_COMPARABLE);
        assertThat(report())
                .hasSize(16)
                .contains(
                        new Said(
                                "Digitale Grundkompetenz",
                                "2 – mit Anleitung → 4 – selbständig; verbessert; Selbsteinschätzung:"
                                        + " 2 – mit Anleitung → 2 – mit Anleitung; Beleg: Arbeitsprobe, eigene Angabe"),
                        new Said(
                                "Lesen, Schreiben, Rechnen",
                                "2 – mit Anleitung → nicht erhoben; nicht vergleichbar; Selbsteinschätzung:"
                                        + " 2 – mit Anleitung → 2 – mit Anleitung; Beleg: Gespräch"),
                        new Said("Deutsch nach GER", "A2 (Zertifikat) → B1 (Einschätzung)"),
                        new Said("Vermittlungschancen", "2 – gering → 4 – gut"))
                .noneMatch(statement -> statement.value().contains("nur intern"));
        assertThat(desk.tasks()).containsExactly("assessBarriers", "draftReport");
    }

    @Test
    void personWhoIsGoneIsSurveyedFromTheFileWithoutSelfRatings() {
        desk.atExit().survey(SurveyForms.fileBased(Proficiency.SUPPORTED));

        CompetenceSurvey survey = stored(SurveyPoint.EXIT);
        assertThat(survey.method()).isEqualTo(SurveyMethod.FILE_BASED);
        assertThat(survey.ratings()).hasSize(10).allMatch(rating -> rating.selfValue() == null);
        assertThat(report())
                .first()
                .isEqualTo(new Said("Erhebung zum Ende", today() + ", nach Aktenlage, ohne die Person"));
    }

    @Test
    void selfRatingsOfAPersonWhoIsGoneAreNotTaken() {
        desk.atExit().survey(Forms.with(guided(), "method", "FILE_BASED"));

        assertThat(stored(SurveyPoint.EXIT).ratings()).hasSize(10).allMatch(rating -> rating.selfValue() == null);
    }

    @Test
    void impossibleSurveyLeavesItsReasonAndNoRatings() {
        var form = SurveyForms.notPossible("OTHER");
        form.put("noSurveyNote", "Unterlagen liegen nicht vor");

        desk.atExit().survey(form);

        CompetenceSurvey survey = stored(SurveyPoint.EXIT);
        assertThat(survey.noSurveyReason()).isEqualTo(NoSurveyReason.OTHER);
        assertThat(survey.noSurveyNote()).isEqualTo("Unterlagen liegen nicht vor");
        assertThat(survey.ratings()).isEmpty();
        assertThat(report())
                .containsExactly(new Said("Erhebung zum Ende", today() + ", nicht möglich: sonstiger Grund"));
        assertThat(insight.of(desk.participation.id()))
                .containsExactly("Erhebung zum Ende am " + today() + ": nicht möglich");
        assertThat(desk.tasks()).containsExactly("draftReport");
    }

    @Test
    void interimReportNeedsNoSurveyButExitDoes() {
        desk.inBetween().survey(SurveyForms.notPossible("NOT_DUE"));

        assertThat(stored(SurveyPoint.REVIEW).noSurveyReason()).isEqualTo(NoSurveyReason.NOT_DUE);
        assertThat(values(desk.atExit().load().at("/reference/noSurveyReasons")))
                .doesNotContain("NOT_DUE");
        assertThatThrownBy(() -> desk.survey(SurveyForms.notPossible("NOT_DUE")))
                .hasStackTraceContaining("einen anderen Grund angeben");
    }

    @Test
    void entryFormIsEmptyAndExitFormShowsTheEntryBeside() {
        JsonNode entry = desk.atEntry().load();
        desk.survey(guided());
        JsonNode exit = desk.atExit().load();

        assertThat(entry.at("/data/ratings"))
                .hasSize(10)
                .allMatch(row -> row.get("coachValue").isNull());
        assertThat(values(entry.at("/reference/methods"))).containsExactly("TOGETHER", "NOT_POSSIBLE");
        assertThat(entry.at("/reference/dimensions/DIGITAL/entry").isNull()).isTrue();
        assertThat(exit.at("/data/ratings"))
                .allMatch(row -> row.get("coachValue").isNull());
        assertThat(exit.at("/data/cefrLevel").asText()).isEqualTo("A2");
        assertThat(exit.at("/reference/point").asText()).isEqualTo("zum Ende");
        assertThat(exit.at("/reference/entryProspects").asText()).isEqualTo("2 – gering");
        assertThat(values(exit.at("/reference/methods"))).contains("FILE_BASED");
        assertThat(exit.at("/reference/dimensions/DIGITAL/entry").asText())
                .isEqualTo("Zu Beginn: Coach 2 – mit Anleitung; Person 2 – mit Anleitung");
    }

    @Test
    void formSaysWhatEachLevelMeansInEachDimension() {
        JsonNode form = desk.atEntry().load();

        assertThat(values(form.at("/reference/levels"))).hasSize(5);
        for (CompetenceDimension dimension : CompetenceDimension.values()) {
            JsonNode facts = form.at("/reference/dimensions/" + dimension);
            assertThat(Stream.of(1, 2, 3, 4, 5)
                            .map(level -> facts.get("anchor" + level).asText()))
                    .as(dimension.name())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
        assertThat(form.at("/reference/dimensions/DIGITAL/level4").asText()).isEqualTo("4 – selbständig");
        assertThat(form.at("/reference/dimensions/DIGITAL/anchor4").asText()).isEqualTo("bewirbt sich online allein");
    }

    @Test
    void surveyRemembersItsCatalogueAndAnOlderOneStaysReadable() {
        desk.atEntry().survey(guided());
        assertThat(stored(SurveyPoint.ENTRY).catalogue()).isEqualTo(Catalogues.CURRENT);

        jdbc.sql("UPDATE competence_survey SET catalogue = '1' WHERE participation_id = :id")
                .param("id", desk.participation.id())
                .update();
        desk.atExit().survey(guided());

        assertThat(report())
                .contains(new Said("Katalog der Erhebung", "Fassung 1, Fassung 2"))
                .anyMatch(line -> line.label().equals("Digitale Grundkompetenz")
                        && line.value().startsWith("2 – mit Anleitung → 2 – mit Anleitung"));
    }

    @Test
    void reviewCountsUntilThereIsAnExit() {
        desk.atEntry().survey(guided());
        record(SurveyPoint.REVIEW, Proficiency.SUPPORTED);

        assertThat(surveys.development(desk.participation.id()))
                .extracting(CompetenceDevelopment::direction)
                .containsOnly(Direction.IMPROVED);
        assertThat(report()).extracting(Said::label).contains("Erhebung zwischendurch");
        assertThat(desk.atExit()
                        .load()
                        .at("/reference/dimensions/DIGITAL/entry")
                        .asText())
                .isEqualTo("Zu Beginn: Coach 2 – mit Anleitung; Person 2 – mit Anleitung – "
                        + "Zwischendurch: Coach 3 – mit Unterstützung; Person nicht erhoben");

        desk.survey(guided());

        assertThat(surveys.development(desk.participation.id()))
                .extracting(CompetenceDevelopment::direction)
                .containsOnly(Direction.STABLE);
        assertThat(report()).extracting(Said::label).doesNotContain("Erhebung zwischendurch");
    }

    @Test
    void colleaguesSeeTheLastSurvey() {
        assertThat(insight.of(desk.participation.id())).isEmpty();
        assertThat(report()).isEmpty();

        desk.atEntry().survey(guided());

        assertThat(insight.of(desk.participation.id()))
                .hasSize(13)
                .contains(
                        "Erhebung zu Beginn am " + today() + ": gemeinsam mit der teilnehmenden Person",
                        "Digitale Grundkompetenz: 2 – mit Anleitung",
                        "Deutsch nach GER: A2",
                        "Vermittlungschancen: 2 – gering");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void badInputIsRefusedAtTheField(String field, String message, Map<String, Object> form) {
        desk.atEntry();

        assertThatThrownBy(() -> desk.survey(form))
                .hasStackTraceContaining("{\"field\":\"" + field + "\",\"message\":\"" + message);

        assertThat(surveys.latest(desk.participation.id())).isEmpty();
        assertThat(desk.tasks()).containsExactly("surveyCompetences");
    }

    static Stream<Arguments> badInputIsRefusedAtTheField() {
        var digital = CompetenceDimension.DIGITAL;
        String tomorrow = LocalDate.now().plusDays(1).toString();
        return Stream.of(
                arguments("method", "Bitte ausfüllen", Forms.with(guided(), "method", null)),
                arguments("method", "", Forms.with(guided(), "method", "TELEPATHY")),
                arguments("method", "Nach Aktenlage ist nur", SurveyForms.fileBased(Proficiency.GUIDED)),
                arguments("surveyedOn", "Bitte ausfüllen", Forms.with(guided(), "surveyedOn", null)),
                arguments("surveyedOn", "Bitte ein Datum ab", Forms.with(guided(), "surveyedOn", "2018-03-31")),
                arguments("surveyedOn", "Bitte kein Datum in", Forms.with(guided(), "surveyedOn", tomorrow)),
                arguments("prospects", "Bitte die Vermittlungschancen", Forms.with(guided(), "prospects", null)),
                arguments("cefrProof", "Bitte angeben", Forms.with(guided(), "cefrProof", null)),
                arguments("ratings", "Bitte alle zehn", Forms.with(guided(), "ratings", null)),
                arguments("ratings", "Bitte alle zehn", Forms.with(guided(), "ratings", List.of())),
                arguments(
                        "ratings[6].notAssessedReason",
                        "Bitte einschätzen oder",
                        SurveyForms.notAssessed(guided(), digital, null)),
                arguments(
                        "ratings[6].remark",
                        "Bitte den sonstigen Grund",
                        SurveyForms.notAssessed(guided(), digital, "OTHER")),
                arguments(
                        "ratings[6].evidence",
                        "Bitte mindestens einen Beleg",
                        SurveyForms.with(guided(), digital, "evidence", List.of())),
                arguments(
                        "ratings[6].evidence",
                        "Ab Stufe 4 genügt",
                        SurveyForms.with(
                                SurveyForms.with(guided(), digital, "coachValue", "INDEPENDENT"),
                                digital,
                                "evidence",
                                List.of("SELF_STATEMENT"))),
                arguments(
                        "ratings[6].coachValue",
                        "Diese Kompetenz steht schon",
                        SurveyForms.with(guided(), digital, "dimension", "BASICS")),
                arguments("ratings[6].coachValue", "", SurveyForms.with(guided(), digital, "coachValue", 4)),
                arguments(
                        "ratings[6].remark",
                        "Bitte auf höchstens 500",
                        SurveyForms.with(guided(), digital, "remark", "x".repeat(10_000))),
                arguments(
                        "ratings[6].remark",
                        "Bitte ohne HTML",
                        SurveyForms.with(guided(), digital, "remark", "<script>alert(1)</script>")),
                arguments("noSurveyReason", "Bitte den Grund", SurveyForms.notPossible(null)),
                arguments("noSurveyNote", "Bitte den sonstigen", SurveyForms.notPossible("OTHER")));
    }

    @Test
    void exitIsNotDatedBeforeTheEntry() {
        desk.atEntry().survey(guided());
        var early =
                Forms.with(guided(), "surveyedOn", LocalDate.now().minusDays(1).toString());

        assertThatThrownBy(() -> desk.atExit().survey(early))
                .hasStackTraceContaining("Bitte kein Datum vor der Erhebung zu Beginn angeben.");
    }

    private void record(SurveyPoint point, Proficiency level) {
        surveys.record(
                new CompetenceSurvey(
                        UUID.randomUUID(),
                        desk.participation.id(),
                        point,
                        Catalogues.CURRENT,
                        LocalDate.now(),
                        SurveyMethod.TOGETHER,
                        null,
                        null,
                        null,
                        null,
                        PlacementProspects.FAIR,
                        Stream.of(CompetenceDimension.values())
                                .map(dimension -> new CompetenceRating(
                                        dimension, level, null, Set.of(Evidence.OBSERVATION), null, null))
                                .toList()),
                "coach.enger");
    }

    @Test
    void exitIsNotDatedBeforeTheReview() {
        record(SurveyPoint.REVIEW, Proficiency.GUIDED);
        var early =
                Forms.with(guided(), "surveyedOn", LocalDate.now().minusDays(1).toString());

        assertThatThrownBy(() -> desk.atExit().survey(early))
                .hasStackTraceContaining("Bitte kein Datum vor der Erhebung zwischendurch angeben.");
    }

    private static Map<String, Object> guided() {
        return SurveyForms.together(Proficiency.GUIDED);
    }

    private CompetenceSurvey stored(SurveyPoint point) {
        return surveys.at(desk.participation.id(), point).orElseThrow();
    }

    private List<Said> report() {
        return Said.by(disclosure, desk.participation.id());
    }

    private static List<String> values(JsonNode options) {
        return options.findValuesAsText("value");
    }

    private static String today() {
        return GermanDay.of(LocalDate.now());
    }
}
