package de.jospen.workflow;

import java.util.Map;
import java.util.stream.Stream;

class CoachingIntensityDecisionTest extends DecisionTableContract {

    @Override
    String decision() {
        return "coachingIntensity";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(
                intensive("two high barriers", 2, 2, 12, 1, true),
                intensive("three high barriers go by the first row", 3, 3, 9, 1, true),
                intensive("three barriers from medium", 0, 3, 6, 2, true),
                intensive("three barriers from medium, one of them high", 1, 3, 7, 2, true),
                intensive("score 10 without a conference", 0, 2, 10, 3, false),
                intensive("score 10 comes before one high barrier", 1, 2, 10, 3, false),
                standard("one high barrier", 1, 1, 3, 4),
                standard("one high barrier, score 9", 1, 2, 9, 4),
                standard("two barriers from medium", 0, 2, 6, 5),
                standard("two barriers from medium, score 9", 0, 2, 9, 5),
                standard("score 4", 0, 0, 4, 6),
                standard("score 9", 0, 1, 9, 6),
                light("score 3", 0, 1, 3),
                light("nothing found", 0, 0, 0),
                light("nothing known", null, null, null),
                standard("high barriers unknown, the rest decides", null, 2, 4, 5),
                intensive("score alone decides", null, null, 10, 3, false),
                new Case("missing inputs count as unknown", Map.of(), 7, outputs("LIGHT", 28, false)));
    }

    private static Case intensive(
            String behaviour, Integer sev3, Integer sev2Plus, Integer score, int row, boolean conference) {
        return given(behaviour, sev3, sev2Plus, score, row, outputs("INTENSIVE", 7, conference));
    }

    private static Case standard(String behaviour, Integer sev3, Integer sev2Plus, Integer score, int row) {
        return given(behaviour, sev3, sev2Plus, score, row, outputs("STANDARD", 14, false));
    }

    private static Case light(String behaviour, Integer sev3, Integer sev2Plus, Integer score) {
        return given(behaviour, sev3, sev2Plus, score, 7, outputs("LIGHT", 28, false));
    }

    private static Case given(
            String behaviour, Integer sev3, Integer sev2Plus, Integer score, int row, Map<String, Object> outputs) {
        return new Case(behaviour, map("countSev3", sev3, "countSev2Plus", sev2Plus, "score", score), row, outputs);
    }

    private static Map<String, Object> outputs(String intensity, int days, boolean conference) {
        return map("intensity", intensity, "contactIntervalDays", days, "caseConference", conference);
    }
}
