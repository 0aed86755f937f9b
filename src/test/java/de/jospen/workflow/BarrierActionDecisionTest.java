package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarrierActionDecisionTest extends DecisionTableContract {

    private static final String MUNICIPALITY = "Kreis oder Stadt (§ 16a SGB II)";

    /** Code, severities, disclosure class, action, partner: one line per row of the table, in its order. */
    private static final String ROWS = """
            CHILDCARE|2|B|Arbeitszeit an die Betreuung anpassen: Teilzeitziel, Betriebe mit familienfreundlichen Zeiten suchen|Betriebe mit familienfreundlichen Zeiten
            CHILDCARE|3|B|Betreuungsplatz suchen|Jugendamt
            CARE_OF_RELATIVES|23|B|Pflegeberatung vermitteln|Pflegeberatung
            FAMILY_SITUATION|2|C|Familiencoaching anbieten|-
            FAMILY_SITUATION|3|C|Familiencoaching anbieten und auf psychosoziale Betreuung hinweisen|§16a
            LANGUAGE|2|A|Berufssprachkurs oder weiterführenden Integrationskurs vermitteln|BAMF, Kursträger
            LANGUAGE|3|A|Integrationskurs vermitteln, bei Bedarf mit Alphabetisierung|BAMF, Kursträger
            SCHOOL_QUALIFICATION|2|A|Schulabschluss nachholen|VHS
            SCHOOL_QUALIFICATION|3|A|Grundbildung aufbauen, danach Schulabschluss nachholen|VHS
            VOCATIONAL_QUALIFICATION|23|A|Teilqualifizierung oder berufliche Weiterbildung (FbW) klären|Jobcenter, ab 2025 Agentur für Arbeit
            FOREIGN_RECOGNITION|23|A|Anerkennungsberatung vermitteln|Anerkennungsberatung
            WORK_EXPERIENCE|2|A|Praktikum vermitteln|Betriebe
            WORK_EXPERIENCE|3|A|Arbeitserprobung und begleitetes Praktikum vermitteln|Betriebe
            DIGITAL_SKILLS|2|A|Workshop digitale Grundkenntnisse|-
            DIGITAL_SKILLS|3|A|Zugang zu Gerät und Netz klären, dann Workshop digitale Grundkenntnisse|-
            APPLICATION_SKILLS|2|A|Bewerbungsunterlagen gemeinsam erstellen|-
            APPLICATION_SKILLS|3|A|Bewerbungsworkshop und Bewerbungshilfe|-
            LONG_TERM_BENEFIT|23|A|Schrittweise an Arbeit heranführen|-
            HEALTH|23|C|Leistungsfähigkeit durch das Jobcenter klären lassen|Ärztlicher Dienst über das Jobcenter
            ADDICTION|23|C|Auf Suchtberatung hinweisen|§16a
            PSYCHOSOCIAL|23|C|Auf psychosoziale Betreuung hinweisen|§16a
            AGE|23|A|Keine eigene Maßnahme, in der Planung berücksichtigen|-
            MOTIVATION|23|B|Motivierendes Coaching|-
            ORIENTATION|23|A|(Nachholende) Berufsorientierung durchführen|-
            MOBILITY|2|A|Fahrkarte oder Förderung des Führerscheins beantragen|Jobcenter
            MOBILITY|3|A|Mobilitätstraining mit begleiteten Fahrten|-
            DEBTS|23|C|Auf Schuldnerberatung hinweisen|§16a
            HOUSING|23|B|Wohnungsstelle einschalten|Wohnungsamt
            RESIDENCE_STATUS|23|B|Arbeitsmarktzugang klären|Ausländerbehörde
            WORKING_TIME|23|A|Betriebe mit Teilzeitstellen ansprechen|Teilzeitbetriebe
            LEGAL|23|C|Auf Rechts- oder Fachberatung hinweisen|Beratungsstellen
            OTHER|23|B|Im Coaching einzeln klären|-
            """;

    @Override
    String decision() {
        return "barrierAction";
    }

    @Override
    Stream<Case> cases() {
        return Stream.concat(actions(), withoutAction());
    }

    @ParameterizedTest(name = "{0} is class {1} at every severity, also low, none and not assessed")
    @CsvSource({
        "CHILDCARE,B",
        "CARE_OF_RELATIVES,B",
        "FAMILY_SITUATION,C",
        "LANGUAGE,A",
        "SCHOOL_QUALIFICATION,A",
        "VOCATIONAL_QUALIFICATION,A",
        "FOREIGN_RECOGNITION,A",
        "WORK_EXPERIENCE,A",
        "DIGITAL_SKILLS,A",
        "APPLICATION_SKILLS,A",
        "LONG_TERM_BENEFIT,A",
        "HEALTH,C",
        "ADDICTION,C",
        "PSYCHOSOCIAL,C",
        "AGE,A",
        "MOTIVATION,B",
        "ORIENTATION,A",
        "MOBILITY,A",
        "DEBTS,C",
        "HOUSING,B",
        "RESIDENCE_STATUS,B",
        "WORKING_TIME,A",
        "LEGAL,C",
        "OTHER,B",
        "HOROSCOPE,C"
    })
    void disclosureClassNeverDependsOnTheSeverity(String code, String disclosureClass) {
        for (Integer severity : new Integer[] {null, 0, 1, 2, 3}) {
            var decided = decisions.evaluate("barrierAction", map("code", code, "severity", severity));

            assertThat(decided.text("disclosureClass")).isEqualTo(disclosureClass);
        }
    }

    private static Stream<Case> actions() {
        var lines = ROWS.lines().toList();
        return IntStream.range(0, lines.size()).boxed().flatMap(index -> {
            var cells = lines.get(index).split("\\|");
            var outputs = outputs(cells[3], partner(cells[4]), cells[2]);
            return Arrays.stream(cells[1].split("")).map(severity -> {
                var inputs = map("code", cells[0], "severity", Integer.valueOf(severity));
                return new Case(cells[0] + " " + severity, inputs, index + 1, outputs);
            });
        });
    }

    private static Stream<Case> withoutAction() {
        return Stream.of(
                given("no barrier needs no action", "LANGUAGE", 0, 33, "Keine gesonderte Maßnahme", "A"),
                given("a low barrier needs no action", "CHILDCARE", 1, 33, "Keine gesonderte Maßnahme", "B"),
                given(
                        "an unknown barrier is protected even when low",
                        "HOROSCOPE",
                        1,
                        33,
                        "Keine gesonderte Maßnahme",
                        "C"),
                given("not assessed is not none", "HEALTH", null, 34, "Zuerst einschätzen", "C"),
                given("a severity off the scale is not assessed", "LANGUAGE", 4, 34, "Zuerst einschätzen", "A"),
                given("nothing known", null, null, 34, "Zuerst einschätzen", "C"),
                given(
                        "an unknown barrier is clarified and protected",
                        "HOROSCOPE",
                        3,
                        35,
                        "Im Coaching einzeln klären",
                        "C"),
                given("a null barrier is clarified and protected", null, 2, 35, "Im Coaching einzeln klären", "C"));
    }

    private static Case given(
            String behaviour, String code, Integer severity, int row, String action, String disclosureClass) {
        return new Case(
                behaviour, map("code", code, "severity", severity), row, outputs(action, null, disclosureClass));
    }

    private static Map<String, Object> outputs(String action, String partner, String disclosureClass) {
        return map("action", action, "partner", partner, "disclosureClass", disclosureClass);
    }

    private static String partner(String cell) {
        return switch (cell) {
            case "-" -> null;
            case "§16a" -> MUNICIPALITY;
            default -> cell;
        };
    }
}
