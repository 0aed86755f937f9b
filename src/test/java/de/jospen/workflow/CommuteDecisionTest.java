package de.jospen.workflow;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

class CommuteDecisionTest extends DecisionTableContract {

    @Override
    String decision() {
        return "commute";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(
                new Case("a full day allows 150 minutes", map("dailyHours", 8), 1, minutes(150)),
                new Case(
                        "just over six hours allow 150 minutes",
                        map("dailyHours", new BigDecimal("6.01")),
                        1,
                        minutes(150)),
                new Case("exactly six hours allow 120 minutes", map("dailyHours", 6.0), 2, minutes(120)),
                new Case("half a day allows 120 minutes", map("dailyHours", 4), 2, minutes(120)),
                new Case("unknown hours take the shorter way", map("dailyHours", null), 3, minutes(120)),
                new Case("missing hours take the shorter way", Map.of(), 3, minutes(120)));
    }

    private static Map<String, Object> minutes(int minutes) {
        return map("maxMinutes", minutes);
    }
}
