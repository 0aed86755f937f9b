package de.jospen.labourmarket;

import de.jospen.workflow.Decision;
import de.jospen.workflow.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Asks the decision {@code offerReach} how an offer suits somebody, and what would have to change until it suits.
 *
 * <p>Answers are kept: the table is read once at start, and the possible questions are few because they are differences.
 */
@Component
class OfferJudge {

    /** Beyond these the table makes no difference any more. */
    private static final int MOST_MINUTES = 120;

    private static final int MOST_HOURS = 60;

    /**
     * The differences between an offer and a person.
     *
     * @param minutesOver by how many minutes one way is too long
     * @param levelsMissing levels of German, null when the person's is not known
     * @param hoursOver by how many hours a week it is too much, null when one side is not known
     */
    record Differences(
            int minutesOver,
            Integer levelsMissing,
            Integer hoursOver,
            Boolean childcareNeeded,
            Boolean childcareCompatible) {

        Differences {
            minutesOver = Math.min(Math.max(minutesOver, 0), MOST_MINUTES);
            levelsMissing = levelsMissing == null ? null : Math.max(levelsMissing, 0);
            hoursOver = hoursOver == null ? null : Math.min(Math.max(hoursOver, 0), MOST_HOURS);
        }

        private Map<String, Object> inputs() {
            var inputs = new HashMap<String, Object>();
            inputs.put("minutesOver", minutesOver);
            inputs.put("levelsMissing", levelsMissing);
            inputs.put("hoursOver", hoursOver);
            inputs.put("childcareNeeded", childcareNeeded);
            inputs.put("childcareCompatible", childcareCompatible);
            return inputs;
        }

        private Differences without(String remedy) {
            return switch (remedy) {
                case "MINUTES" -> new Differences(0, levelsMissing, hoursOver, childcareNeeded, childcareCompatible);
                case "GERMAN" -> new Differences(minutesOver, 0, hoursOver, childcareNeeded, childcareCompatible);
                case "HOURS" -> new Differences(minutesOver, levelsMissing, 0, childcareNeeded, childcareCompatible);
                case "CHILDCARE" -> new Differences(minutesOver, levelsMissing, hoursOver, childcareNeeded, true);
                default -> throw new IllegalStateException("Decision offerReach names a remedy nobody knows");
            };
        }
    }

    /**
     * @param rule number of the table's row that decided
     * @param changes what would have to change, all of it, in German with {@code {minutes}}, {@code {hours}}, {@code {level}}
     */
    record Judgement(Grade grade, int rule, String reason, List<String> changes) {}

    private final Decisions decisions;
    private final Map<Differences, Judgement> known = new ConcurrentHashMap<>();

    OfferJudge(Decisions decisions) {
        this.decisions = decisions;
    }

    Judgement judge(Differences differences) {
        return known.computeIfAbsent(differences, this::ask);
    }

    /** One rule names one remedy; asking again with that one granted brings the next to light. */
    private Judgement ask(Differences differences) {
        Decision first = decide(differences);
        var changes = new ArrayList<String>();
        Differences left = differences;
        Decision decision = first;
        while (decision.optionalText("remedy").isPresent()) {
            changes.add(decision.text("change"));
            left = left.without(decision.text("remedy"));
            decision = decide(left);
        }
        return new Judgement(
                Grade.valueOf(first.text("grade")), first.number("rule"), first.text("reason"), List.copyOf(changes));
    }

    private Decision decide(Differences differences) {
        return decisions.evaluate("offerReach", differences.inputs());
    }
}
