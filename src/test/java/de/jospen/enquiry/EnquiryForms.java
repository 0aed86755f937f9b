package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Filled forms about invented enquiries. */
final class EnquiryForms {

    static final String QUESTION = "Welche Bäckereien in Spenge suchen Aushilfen am Vormittag?";
    static final String ANSWER = "Zwei Bäckereien suchen Aushilfen von acht bis zwölf Uhr.";

    private EnquiryForms() {}

    static Map<String, Object> byPhone(String site) {
        var form = new HashMap<String, Object>();
        form.put("site", site);
        form.put("channel", "PHONE");
        form.put("receivedOn", LocalDate.now());
        form.put("requesterKind", "RESIDENT");
        form.put("requesterName", "Ottilie Erfunden");
        form.put("phone", "05225 4711");
        form.put("question", QUESTION);
        form.put("acknowledged", false);
        return form;
    }

    static Map<String, Object> byMail(String site, String email) {
        var form = byPhone(site);
        form.put("channel", "EMAIL");
        form.put("email", email);
        return form;
    }

    static Map<String, Object> acknowledgement() {
        return Map.of("acknowledgedOn", LocalDate.now(), "channel", "PHONE", "note", "Rückruf am Vormittag");
    }

    /** An answer that was given on the phone today. */
    static Map<String, Object> answer() {
        var form = new HashMap<String, Object>();
        form.put("step", "ANSWER");
        form.put("answer", ANSWER);
        form.put("source", "Anruf bei beiden Bäckereien");
        form.put("validUntil", LocalDate.now().plusMonths(1));
        form.put("byMail", false);
        form.put("answeredOn", LocalDate.now());
        form.put("channel", "PHONE");
        form.put("collect", false);
        return form;
    }

    static Map<String, Object> answerByMail() {
        var form = answer();
        form.put("byMail", true);
        form.remove("answeredOn");
        form.remove("channel");
        return form;
    }

    static Map<String, Object> collected(String generalQuestion) {
        var form = answer();
        form.put("collect", true);
        form.put("generalQuestion", generalQuestion);
        return form;
    }

    static Map<String, Object> passOn(String site) {
        return Map.of("step", "PASS_ON", "targetSite", site, "reason", "Die Firma liegt dort.", "collect", false);
    }

    static Map<String, Object> propose(String step) {
        return Map.of("step", step, "reason", "Hat sich wieder gemeldet.", "collect", false);
    }
}
