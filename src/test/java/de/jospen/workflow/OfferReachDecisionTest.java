package de.jospen.workflow;

import java.util.Map;
import java.util.stream.Stream;

class OfferReachDecisionTest extends DecisionTableContract {

    private static final Map<String, Object> FITS = map(
            "minutesOver",
            0,
            "levelsMissing",
            0,
            "hoursOver",
            0,
            "childcareNeeded",
            false,
            "childcareCompatible",
            null);

    private static final String MORE_TIME = "mit {minutes} Minuten mehr Fahrzeit je Weg";
    private static final String MORE_GERMAN = "mit Deutsch auf Niveau {level}";
    private static final String MORE_HOURS = "mit {hours} Stunden mehr je Woche";

    @Override
    String decision() {
        return "offerReach";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(
                hits("everything fits", with(), 11),
                hits("fits also with childcare", with("childcareNeeded", true, "childcareCompatible", true), 11),
                hits("nobody needs childcare", with("childcareCompatible", false), 11),
                hits("whether childcare is needed is not known", with("childcareNeeded", null), 11),
                hits("one minute longer is possible", with("minutesOver", 1), 5),
                hits("a quarter of an hour longer is possible", with("minutesOver", 15), 5),
                hits("more than a quarter of an hour is not", with("minutesOver", 16), 1),
                hits("one level of German is possible", with("levelsMissing", 1), 6),
                hits("two levels are not", with("levelsMissing", 2), 2),
                hits("an unknown level is possible", with("levelsMissing", null), 9),
                hits("one hour more is possible", with("hoursOver", 1), 7),
                hits("ten hours more are possible", with("hoursOver", 10), 7),
                hits("eleven are not", with("hoursOver", 11), 4),
                hits("unknown hours are possible", with("hoursOver", null), 10),
                hits(
                        "hours against childcare are not possible",
                        with("childcareNeeded", true, "childcareCompatible", false),
                        3),
                hits("unknown hours of day are possible", with("childcareNeeded", true), 8),
                hits("what is impossible goes before what is only longer", with("minutesOver", 5, "hoursOver", 20), 4),
                hits("unknown facts come last", with("levelsMissing", null, "hoursOver", 3), 7));
    }

    private static Case hits(String behaviour, Map<String, Object> inputs, int row) {
        return new Case(behaviour, inputs, row, outputs(row));
    }

    private static Map<String, Object> with(Object... changes) {
        var inputs = map(changes);
        FITS.forEach((name, value) -> {
            if (!inputs.containsKey(name)) {
                inputs.put(name, value);
            }
        });
        return inputs;
    }

    private static Map<String, Object> outputs(int row) {
        return switch (row) {
            case 1 ->
                not(row, "Der Weg dauert mehr als eine Viertelstunde länger als vereinbart.", "MINUTES", MORE_TIME);
            case 2 -> not(row, "Es wird mindestens zwei Stufen mehr Deutsch verlangt.", "GERMAN", MORE_GERMAN);
            case 3 ->
                not(
                        row,
                        "Die Arbeitszeiten passen nicht zur Kinderbetreuung.",
                        "CHILDCARE",
                        "mit Kinderbetreuung zu diesen Zeiten oder mit anderen Arbeitszeiten");
            case 4 ->
                not(row, "Es sind mehr als zehn Wochenstunden mehr verlangt, als möglich sind.", "HOURS", MORE_HOURS);
            case 5 -> possible(row, "Der Weg dauert etwas länger als vereinbart.", "MINUTES", MORE_TIME);
            case 6 -> possible(row, "Es wird eine Stufe mehr Deutsch verlangt.", "GERMAN", MORE_GERMAN);
            case 7 ->
                possible(row, "Es sind etwas mehr Wochenstunden verlangt, als möglich sind.", "HOURS", MORE_HOURS);
            case 8 ->
                possible(
                        row,
                        "Ob die Arbeitszeiten zur Kinderbetreuung passen, ist nicht bekannt.",
                        "CHILDCARE",
                        "wenn der Betrieb passende Arbeitszeiten bestätigt");
            case 9 ->
                possible(
                        row,
                        "Es wird Deutsch verlangt, und das eigene Niveau ist nicht erhoben.",
                        "GERMAN",
                        "wenn Deutsch auf Niveau {level} vorliegt");
            case 10 -> possible(row, "Die Wochenstunden sind nicht bekannt.", "HOURS", "wenn die Wochenstunden passen");
            default -> outputs("GOOD", row, "Weg, Zeiten und Sprache passen.", null, null);
        };
    }

    private static Map<String, Object> not(int row, String reason, String remedy, String change) {
        return outputs("NOT_NOW", row, reason, remedy, change);
    }

    private static Map<String, Object> possible(int row, String reason, String remedy, String change) {
        return outputs("POSSIBLE", row, reason, remedy, change);
    }

    private static Map<String, Object> outputs(String grade, int row, String reason, String remedy, String change) {
        return map("grade", grade, "rule", row, "reason", reason, "remedy", remedy, "change", change);
    }
}
