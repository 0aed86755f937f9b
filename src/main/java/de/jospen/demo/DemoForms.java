package de.jospen.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Filled forms about invented people, one method per task and named like it, as a browser would send them. The demo's cases
 * are played with them, and the tests' walks.
 */
public final class DemoForms {

    static final String COACH_CONTACT = "Coach am Standort, Telefon 0521 000-17";

    private DemoForms() {}

    /** @param birthDate makes the person recognisable as the same or another one */
    public static Map<String, Object> referParticipant(
            String site, String postcode, String town, String firstName, String lastName, LocalDate birthDate) {
        var form = new HashMap<String, Object>();
        form.put("site", site);
        form.put("firstName", firstName);
        form.put("lastName", lastName);
        form.put("birthDate", birthDate);
        form.put("gender", "FEMALE");
        form.put("street", "Musterweg 7");
        form.put("postcode", postcode);
        form.put("town", town);
        form.put("phone", "05221 000000");
        form.put("customerNumber", "123A456789");
        form.put("singleParent", true);
        form.put("immigrant", false);
        form.put("sgb2Confirmed", true);
        form.put("goals", List.of("WORK"));
        form.put("currentOffers", "Bewerbungstraining bis Ende des Monats");
        form.put("contactName", "Kim Muster");
        form.put("contactFunction", "Integrationsfachkraft");
        form.put("referredOn", LocalDate.now().minusDays(45));
        return form;
    }

    public static Map<String, Object> admitted() {
        return Map.of("outcome", "ADMITTED");
    }

    public static Map<String, Object> answerCoordination() {
        return Map.of("answer", "AGREED", "scope", "CASE");
    }

    public static Map<String, Object> conductIntake(LocalDate heldOn) {
        return Map.of(
                "outcome",
                "HELD",
                "heldOn",
                heldOn,
                "privacyNoticeOn",
                heldOn,
                "currentOffers",
                "Bewerbungstraining bis Ende des Monats",
                "strengths",
                "Organisiert den Alltag mit zwei Kindern zuverlässig.",
                "consents",
                List.of(
                        Map.of("type", "FOLLOW_UP_CONTACT", "form", "WRITTEN", "grantedOn", heldOn),
                        Map.of("type", "FAMILY_COACHING", "form", "WRITTEN", "grantedOn", heldOn)),
                "household",
                List.of(Map.of("name", "Mia", "relationship", "CHILD", "adult", false)));
    }

    /** @param coachValue the rating of every dimension, e.g. SUPPORTED */
    public static Map<String, Object> surveyCompetences(LocalDate surveyedOn, String coachValue, String prospects) {
        var ratings = new ArrayList<Map<String, Object>>();
        for (String dimension : List.of(
                "ORIENTATION",
                "APPLICATION",
                "MOBILITY",
                "REGION",
                "LANGUAGE",
                "BASICS",
                "DIGITAL",
                "PERSONAL",
                "SOCIAL",
                "FAMILY_WORK")) {
            ratings.add(Map.of(
                    "dimension",
                    dimension,
                    "coachValue",
                    coachValue,
                    "selfValue",
                    "SUPPORTED",
                    "evidence",
                    List.of("CONVERSATION", "OBSERVATION")));
        }
        return Map.of(
                "method",
                "TOGETHER",
                "surveyedOn",
                surveyedOn,
                "ratings",
                ratings,
                "cefrLevel",
                "B1",
                "cefrProof",
                "CERTIFICATE",
                "prospects",
                prospects);
    }

    /** A single mother whose childcare does not fit working hours (domain.md 3.4, persona A). */
    public static Map<String, Object> assessBarriers(LocalDate assessedOn) {
        return Map.of(
                "strengths",
                "Plant vorausschauend, hat drei Jahre im Verkauf gearbeitet.",
                "assessedOn",
                assessedOn,
                "barriers",
                List.of(
                        barrier("CHILDCARE", "HIGH", "verfügbar Montag bis Freitag 8 bis 13 Uhr"),
                        barrier("VOCATIONAL_QUALIFICATION", "MEDIUM", null),
                        barrier("MOBILITY", "MEDIUM", null)));
    }

    public static Map<String, Object> confirmIntensity() {
        return Map.of("decision", "CONFIRMED");
    }

    public static Map<String, Object> agreeCoachingPlan(LocalDate agreedOn, LocalDate nextSessionOn) {
        var plan = new HashMap<String, Object>(Map.of(
                "agreedOn",
                agreedOn,
                "goals",
                List.of(
                        goal("LABOUR_MARKET", "Stellen im Einzelhandel kennenlernen", agreedOn),
                        goal("MOBILITY", "Fahrplan nach Jöllenbeck und Enger kennen", agreedOn)),
                "reachablePlaces",
                "Enger, Spenge, Jöllenbeck",
                "travelModes",
                List.of("PUBLIC_TRANSPORT"),
                "travelLimits",
                "bis 45 Minuten je Weg",
                "availability",
                "Montag bis Freitag 8 bis 13 Uhr",
                "nextSessionOn",
                nextSessionOn));
        plan.put("travelMinutes", 45);
        plan.put("weeklyHours", 25);
        return plan;
    }

    public static Map<String, Object> holdCaseConference(LocalDate heldOn) {
        return Map.of(
                "heldOn",
                heldOn,
                "attendedBy",
                List.of("COACH", "INTEGRATION_OFFICER"),
                "agreements",
                "Das Jobcenter klärt die Übernahme der Fahrkosten.");
    }

    /** @param nextStep NEXT_SESSION, CAREER_ORIENTATION, CASE_CONFERENCE, REVIEW or FINISH */
    public static Map<String, Object> recordSession(String site, LocalDate heldOn, String nextStep, LocalDate next) {
        var form = new HashMap<String, Object>(Map.of(
                "kind",
                "INDIVIDUAL",
                "site",
                site,
                "heldOn",
                heldOn,
                "attendance",
                "PRESENT",
                "durationMinutes",
                "60",
                "topics",
                List.of("LABOUR_MARKET", "MOBILITY"),
                "place",
                "OFFICE",
                "notes",
                "Stellenanzeigen besprochen, Fahrplan geübt.",
                "nextStep",
                nextStep));
        if (next != null) {
            form.put("nextSessionOn", next);
        }
        return form;
    }

    public static Map<String, Object> conductCareerOrientation(LocalDate heldOn) {
        return Map.of(
                "heldOn",
                heldOn,
                "catchUp",
                true,
                "targetField",
                "Verkauf und Lager",
                "travelMode",
                "PUBLIC_TRANSPORT",
                "travelMinutes",
                "70",
                "dailyHours",
                "5",
                "result",
                "Möchte ein Praktikum im Nachbarort machen.");
    }

    public static Map<String, Object> recordSuspension(LocalDate from, LocalDate expectedReturnOn) {
        return Map.of("reason", "PARENTAL_LEAVE", "suspendedOn", from, "expectedReturnOn", expectedReturnOn);
    }

    public static Map<String, Object> recordPlacement(String workSite, LocalDate startDate) {
        return Map.of(
                "employer",
                "Musterküchen GmbH",
                "workSite",
                workSite,
                "kldbCode",
                "62102",
                "occupation",
                "Verkäuferin",
                "employmentType",
                "REGULAR",
                "startDate",
                startDate,
                "weeklyHours",
                "25",
                "monthlyGross",
                "1600",
                "subsidised",
                false);
    }

    public static Map<String, Object> verifyPlacement(LocalDate startDate, LocalDate seenOn) {
        return Map.of(
                "proofKind",
                "EMPLOYMENT_CONTRACT",
                "seenOn",
                seenOn,
                "startDate",
                startDate,
                "weeklyHours",
                "25",
                "monthlyGross",
                "1600");
    }

    public static Map<String, Object> recordExit(LocalDate exitedOn, String reason, String whereabouts) {
        return Map.of("exitedOn", exitedOn, "kind", "REGULAR", "reason", reason, "whereabouts", whereabouts);
    }

    public static Map<String, Object> draftReport() {
        return Map.of(
                "furtherPlanning",
                true,
                "advice",
                List.of(Map.of(
                        "recommendation", "STABILISATION", "actor", "JOBCENTER", "note", "drei Monate begleiten")),
                "recommendationText",
                "Die Arbeitszeit passt zur Betreuung der Kinder.",
                "coachContact",
                COACH_CONTACT);
    }

    public static Map<String, Object> discussReport(LocalDate discussedOn) {
        return Map.of(
                "discussed",
                true,
                "discussedOn",
                discussedOn,
                "copyHandedOver",
                true,
                "ownStatement",
                "Ich bin zufrieden mit der neuen Stelle.");
    }

    public static Map<String, Object> released() {
        return Map.of("released", true);
    }

    public static Map<String, Object> acknowledgeHandover() {
        return Map.of("outcome", "NOTED");
    }

    static Map<String, Object> barrier(String code, String severity, String effect) {
        var row = new HashMap<String, Object>(
                Map.of("code", code, "severity", severity, "source", "OWN_STATEMENT", "wish", true));
        if (effect != null) {
            row.put("effect", effect);
        }
        return row;
    }

    private static Map<String, Object> goal(String topic, String goal, LocalDate from) {
        return Map.of(
                "topic",
                topic,
                "goal",
                goal,
                "step",
                "gemeinsam zwei Beispiele ansehen",
                "owner",
                "PARTICIPANT",
                "dueOn",
                from.plusWeeks(4));
    }
}
