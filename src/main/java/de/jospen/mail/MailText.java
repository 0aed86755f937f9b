package de.jospen.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** Subject and body, ready to be sent. */
record MailText(String subject, String body) {

    /** All that a subject may say, because it is readable on the way whatever protects the rest (DP-05). */
    record SubjectFacts(String project, String caseReference, String site) {

        Map<String, Object> asMap() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("project", project);
            facts.put("caseReference", caseReference);
            facts.put("site", site);
            return facts;
        }
    }
}
