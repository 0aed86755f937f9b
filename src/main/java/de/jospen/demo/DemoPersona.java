package de.jospen.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The situations of domain.md 3.4 in which the invented people are, and what their forms say about it. All of them are
 * invented, the employers too.
 */
enum DemoPersona {
    /** A: coached intensively, with a case conference. */
    MOTHER_WITHOUT_CHILDCARE(
            new Life("FEMALE", 29, true, false, null),
            new Coaching(7, true),
            "Organisiert den Alltag mit zwei Kindern zuverlässig.",
            List.of(relative("Mia", "CHILD"), relative("Jonas", "CHILD")),
            List.of(
                    barrier("CHILDCARE", "HIGH", "verfügbar Montag bis Freitag 8 bis 13 Uhr"),
                    barrier("VOCATIONAL_QUALIFICATION", "MEDIUM", null),
                    barrier("MOBILITY", "MEDIUM", null)),
            new Work("Lebensmittel Beispiel OHG", "62102", "Verkäuferin")),
    /** B */
    MIGRANT_WITH_FOREIGN_DEGREE(
            new Life("FEMALE", 35, false, true, "A2"),
            new Coaching(14, false),
            "Hat im Herkunftsland sechs Jahre in der Buchhaltung gearbeitet, lernt schnell.",
            List.of(relative("Lina", "CHILD")),
            List.of(barrier("LANGUAGE", "MEDIUM", null), barrier("FOREIGN_RECOGNITION", "MEDIUM", null)),
            new Work("Musterküchen GmbH, Enger", "71302", "Bürokraft im Einkauf")),
    /** C */
    MOTHER_RETURNING_TO_WORK(
            new Life("FEMALE", 42, true, false, null),
            new Coaching(28, false),
            "Gelernte Zahnarzthelferin, kennt das Arbeiten im Team und mit Publikum.",
            List.of(relative("Lotte", "CHILD")),
            List.of(barrier("APPLICATION_SKILLS", "LOW", null), barrier("MOBILITY", "LOW", null)),
            new Work("Zahnarztpraxis Probe, Jöllenbeck", "81112", "Zahnmedizinische Fachangestellte")),
    /** D: coached intensively, with a case conference. */
    MIGRANT_LONG_WITHOUT_WORK(
            new Life("FEMALE", 52, false, true, "B1"),
            new Coaching(7, true),
            "Hat drei Kinder großgezogen und kocht im Nachbarschaftstreff für dreißig Leute.",
            List.of(),
            List.of(
                    barrier("LONG_TERM_BENEFIT", "HIGH", null),
                    barrier("HEALTH", "HIGH", null),
                    barrier("DEBTS", "LOW", null)),
            new Work("Kantine Vorlage GmbH, Spenge", "63301", "Küchenhilfe")),
    /** E */
    FATHER_WITH_LITTLE_GERMAN(
            new Life("MALE", 38, true, true, "B1"),
            new Coaching(14, false),
            "Handwerklich geschickt, hat den Staplerschein und ist pünktlich.",
            List.of(relative("Timur", "CHILD")),
            List.of(barrier("LANGUAGE", "LOW", null), barrier("HEALTH", "LOW", null)),
            new Work("Muster Verpackungen GmbH, Spenge", "51311", "Lagerhelfer")),
    /** F */
    YOUNG_MIGRANT(
            new Life("FEMALE", 27, false, true, "C1"),
            new Coaching(28, false),
            "Spricht vier Sprachen und hat die Fachoberschule abgeschlossen.",
            List.of(),
            List.of(barrier("MOBILITY", "NONE", null), barrier("LANGUAGE", "NONE", null)),
            new Work("Spedition Beispiel GmbH, Enger", "51622", "Kauffrau für Spedition")),
    /** G */
    MOTHER_BEGINNING_GERMAN(
            new Life("FEMALE", 33, true, true, "A1"),
            new Coaching(14, false),
            "Näht seit Jahren für Verwandte und Nachbarn, auch aufwendige Kleider.",
            List.of(relative("Sami", "CHILD")),
            List.of(barrier("LANGUAGE", "HIGH", null)),
            new Work("Polsterwerkstatt Muster, Spenge", "28222", "Näherin"));

    /** @param german level of German, null where it is the mother tongue */
    private record Life(String gender, int age, boolean singleParent, boolean immigrant, String german) {}

    /** What the decision table will propose: days between sessions, and whether a case conference comes first. */
    private record Coaching(int interval, boolean conference) {}

    private record Work(String employer, String kldbCode, String occupation) {}

    private final Life life;
    private final Coaching coaching;
    private final String strengths;
    private final List<Map<String, Object>> household;
    private final List<Map<String, Object>> barriers;
    private final Work work;

    DemoPersona(
            Life life,
            Coaching coaching,
            String strengths,
            List<Map<String, Object>> household,
            List<Map<String, Object>> barriers,
            Work work) {
        this.life = life;
        this.coaching = coaching;
        this.strengths = strengths;
        this.household = household;
        this.barriers = barriers;
        this.work = work;
    }

    /** The initial makes the day, so that one person may be referred twice with two spellings of the name. */
    LocalDate birthDate(String lastName, LocalDate today) {
        return today.minusYears(life.age).minusDays(5L * (lastName.charAt(0) - 'A' + 1));
    }

    int interval() {
        return coaching.interval;
    }

    boolean hasConference() {
        return coaching.conference;
    }

    Map<String, Object> referral(Map<String, Object> form) {
        return with(
                form,
                Map.of(
                        "gender",
                        life.gender,
                        "singleParent",
                        life.singleParent,
                        "immigrant",
                        life.immigrant,
                        "goals",
                        life.age < 30 ? List.of("TRAINING", "WORK") : List.of("WORK")));
    }

    Map<String, Object> intake(LocalDate heldOn) {
        return with(DemoForms.conductIntake(heldOn), Map.of("strengths", strengths, "household", household));
    }

    Map<String, Object> assessment(LocalDate assessedOn) {
        return with(DemoForms.assessBarriers(assessedOn), Map.of("strengths", strengths, "barriers", barriers));
    }

    /** As in the form, but for what does not change during the coaching. */
    Map<String, Object> survey(Map<String, Object> form) {
        var survey = new HashMap<>(form);
        survey.put("cefrLevel", life.german);
        survey.put("cefrProof", life.german == null ? null : "CERTIFICATE");
        survey.put(
                "ratings",
                ((List<?>) form.get("ratings"))
                        .stream().map(row -> unchanging((Map<?, ?>) row)).toList());
        return survey;
    }

    private static Map<Object, Object> unchanging(Map<?, ?> rating) {
        var row = new HashMap<Object, Object>(rating);
        switch ((String) rating.get("dimension")) {
            case "PERSONAL", "SOCIAL" -> row.put("coachValue", "INDEPENDENT");
            case "DIGITAL" -> row.put("coachValue", "GUIDED");
            default -> {}
        }
        return row;
    }

    Map<String, Object> placement(String workSite, LocalDate startDate) {
        return with(
                DemoForms.recordPlacement(workSite, startDate),
                Map.of(
                        "employer", work.employer,
                        "kldbCode", work.kldbCode,
                        "occupation", work.occupation));
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> changes) {
        var changed = new HashMap<>(form);
        changed.putAll(changes);
        return changed;
    }

    private static Map<String, Object> relative(String name, String relationship) {
        return Map.of("name", name, "relationship", relationship, "adult", false);
    }

    private static Map<String, Object> barrier(String code, String severity, String effect) {
        return DemoForms.barrier(code, severity, effect);
    }
}
