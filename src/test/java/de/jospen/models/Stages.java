package de.jospen.models;

import static java.util.Map.entry;

import java.util.Map;

/** Where the code behind a process lives: in the room of its stage. */
final class Stages {

    private static final Map<String, String> ROOMS = Map.ofEntries(
            entry("referral", "referral"),
            entry("participantJourney", "journey"),
            entry("districtCoordination", "coordination"),
            entry("barrierAssessment", "assessment"),
            entry("coaching", "coaching"),
            entry("groupEvent", "groupevent"),
            entry("eventInvitation", "groupevent"),
            entry("seatOffer", "groupevent"),
            entry("labourMarketEnquiry", "enquiry"),
            entry("placement", "placement"),
            entry("competenceHandover", "handover"),
            entry("handoverReceipt", "handover"),
            entry("projectReporting", "reporting"),
            entry("monthlyReport", "reporting"));

    /** Drawn at entry and at exit, in two processes, so it has a room of its own. */
    private static final Map<String, String> SHARED_ELEMENTS = Map.of("surveyCompetences", "competence");

    private Stages() {}

    static String room(String process, String element) {
        String room = SHARED_ELEMENTS.getOrDefault(element, ROOMS.get(process));
        if (room == null) {
            throw new AssertionError("Say in Stages.ROOMS in which room the code of processes/" + process
                    + ".bpmn lives (architecture.md section 3)");
        }
        return room;
    }
}
