package de.jospen.mail;

import java.util.List;
import java.util.Map;

/**
 * A mail to be sent. It names its recipient, never an address: the address stands in the configuration or in the record of
 * the very person (DP-07, ADR 0019).
 *
 * @param key what the mail is about, the same on every repetition, e.g. {@code handover:<report id>:1}; no personal data
 * @param recipient id of the organisation, or {@code staff:<user id>}, {@code participant:<participation id>},
 *     {@code enquiry:<enquiry id>}, as the template wants it
 * @param caseReference e.g. {@code JSE-2018-0017}, the only thing a mail says about a person, or the number of an event
 *     or enquiry; {@code null} where the template is about no case
 * @param facts exactly the facts that {@link MailTemplate} names
 * @param attachments empty unless the template carries them; the first one is what the recipient's proof is about
 */
public record Mail(
        String key,
        MailTemplate template,
        String recipient,
        String caseReference,
        Map<String, Fact> facts,
        List<Attachment> attachments) {

    public Mail {
        // Key and case reference reach log and subject; these shapes leave no room for a name with blanks or umlauts
        if (!key.matches("[A-Za-z0-9:._-]{3,120}")) {
            throw new IllegalArgumentException("not a mail key");
        }
        if (template.hasCase() != (caseReference != null)
                || caseReference != null && !caseReference.matches("[A-Z]{2,10}-\\d{4}-(?:[A-Z]{4})?\\d{4,6}")) {
            throw new IllegalArgumentException("not a case reference");
        }
        if (!template.audience().includes(recipient)) {
            throw new IllegalArgumentException(template + " is written to " + template.audience());
        }
        facts = Map.copyOf(facts);
        if (!template.takes(facts.keySet())) {
            throw new IllegalArgumentException(template + " needs " + template.facts() + ", got " + facts.keySet());
        }
        if (!template.isToOutsiders() && facts.values().stream().anyMatch(Fact::isFreeText)) {
            throw new IllegalArgumentException(template + " takes no free text");
        }
        attachments = List.copyOf(attachments);
        if (template.carriesFiles() == attachments.isEmpty()) {
            throw new IllegalArgumentException(
                    template + (attachments.isEmpty() ? " needs an" : " takes no") + " attachment");
        }
        if (template.carriesCalendar() && !isAppointment(template.calendarMethod(), attachments)) {
            throw new IllegalArgumentException(template + " needs one calendar file, " + template.calendarMethod());
        }
    }

    private static boolean isAppointment(CalendarMethod method, List<Attachment> attachments) {
        return attachments.size() == 1 && attachments.get(0).contentType().equals(method.contentType());
    }

    /** A mail without attachment. */
    public Mail(String key, MailTemplate template, String recipient, String caseReference, Map<String, Fact> facts) {
        this(key, template, recipient, caseReference, facts, List.of());
    }
}
