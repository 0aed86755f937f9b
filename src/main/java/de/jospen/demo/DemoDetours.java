package de.jospen.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled forms for what does not go straight; the straight way is in {@link DemoForms}. */
final class DemoDetours {

    private DemoDetours() {}

    static Map<String, Object> rejected() {
        return Map.of("outcome", "REJECTED", "reason", "NO_PLACE");
    }

    static Map<String, Object> dataMissing() {
        return Map.of("outcome", "DATA_MISSING", "missing", List.of("CONTACT_DETAILS"));
    }

    static Map<String, Object> notAppeared() {
        return Map.of("outcome", "NOT_HELD");
    }

    static Map<String, Object> neverReached(LocalDate first, LocalDate second) {
        return Map.of(
                "attempts",
                List.of(
                        Map.of("contactedOn", first, "channel", "PHONE", "note", "Mailbox, um Rückruf gebeten"),
                        Map.of("contactedOn", second, "channel", "LETTER", "note", "Zweite Einladung geschickt")),
                "newAppointment",
                false,
                "reason",
                "NOT_REACHED");
    }

    /** The participant's mother comes along and gives her consent there; the participant's own is from the intake. */
    static Map<String, Object> familySession(Map<String, Object> session, LocalDate heldOn) {
        var family = new HashMap<>(session);
        family.put("kind", "FAMILY");
        family.put("topics", List.of("FAMILY_AND_WORK", "MOBILITY"));
        family.put("notes", "Die Großmutter übernimmt die Betreuung an zwei Nachmittagen.");
        family.put(
                "newMembers",
                List.of(Map.of(
                        "name", "Maria", "relationship", "PARENT", "consentedOn", heldOn, "consentForm", "WRITTEN")));
        return family;
    }

    static Map<String, Object> contactLost(LocalDate exitedOn) {
        return Map.of("exitedOn", exitedOn, "kind", "EARLY", "reason", "CONTACT_LOST", "whereabouts", "UNKNOWN");
    }

    static Map<String, Object> surveyFromFile(LocalDate surveyedOn) {
        var survey = new HashMap<>(DemoForms.surveyCompetences(surveyedOn, "SUPPORTED", "FAIR"));
        survey.put("method", "FILE_BASED");
        return survey;
    }

    static Map<String, Object> draftWithoutPerson() {
        return Map.of(
                "furtherPlanning",
                true,
                "advice",
                List.of(Map.of(
                        "recommendation",
                        "FURTHER_COACHING",
                        "actor",
                        "JOBCENTER",
                        "note",
                        "sobald die Person wieder erreichbar ist")),
                "recommendationText",
                "Bis zum letzten Termin wurden alle Absprachen eingehalten.",
                "coachContact",
                DemoForms.COACH_CONTACT);
    }

    static Map<String, Object> notDiscussed() {
        return Map.of("discussed", false, "notDiscussedReason", "CONTACT_LOST", "copyHandedOver", false);
    }
}
