package de.jospen.workflow;

import java.util.Map;
import java.util.stream.Stream;

class FamilyCoachingDecisionTest extends DecisionTableContract {

    private static final String TOPICS = " der Themen Kinderbetreuung, Pflege, Familie und Wohnen";

    @Override
    String decision() {
        return "familyCoaching";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(
                offered("medium childcare barrier", map("CHILDCARE", 2), 1),
                offered("high childcare barrier", map("CHILDCARE", 3), 1),
                offered("medium care of relatives", map("CARE_OF_RELATIVES", 2), 2),
                offered("medium family situation", map("FAMILY_SITUATION", 2), 3),
                offered("high housing barrier", map("HOUSING", 3), 4),
                offered(
                        "several topics at once still give one offer",
                        map("CHILDCARE", 3, "CARE_OF_RELATIVES", 2, "FAMILY_SITUATION", 2, "HOUSING", 2),
                        1),
                offered("one medium topic among low ones", map("CHILDCARE", 0, "HOUSING", 2), 4),
                notOffered("low barriers only", map("CHILDCARE", 1, "CARE_OF_RELATIVES", 1, "HOUSING", 1)),
                notOffered(
                        "no barrier at all",
                        map("CHILDCARE", 0, "CARE_OF_RELATIVES", 0, "FAMILY_SITUATION", 0, "HOUSING", 0)),
                notOffered("one low, others not assessed", map("FAMILY_SITUATION", 1, "HOUSING", null)),
                notOffered("nothing assessed", Map.of()));
    }

    private static Case offered(String behaviour, Map<String, Object> inputs, int row) {
        var reason = "Mindestens eines" + TOPICS + " ist als mittel oder hoch eingeschätzt.";
        return new Case("offer: " + behaviour, inputs, row, map("offer", true, "reason", reason));
    }

    private static Case notOffered(String behaviour, Map<String, Object> inputs) {
        var reason = "Keines" + TOPICS + " ist als mittel oder hoch eingeschätzt.";
        return new Case("no offer: " + behaviour, inputs, 5, map("offer", false, "reason", reason));
    }
}
