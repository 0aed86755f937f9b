package de.jospen.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mail to be sent. It names an organisation or a person of the staff, never an address: the address stands in the
 * configuration (DP-07).
 *
 * @param key what the mail is about, the same on every repetition, e.g. {@code handover:<report id>:1}; no personal data
 * @param recipient id of the organisation, or {@code staff:<user id>}
 * @param caseReference e.g. {@code JSE-2018-0017}, the only thing a mail says about a person; {@code null} where the
 *     template is about no case
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
                || caseReference != null && !caseReference.matches("[A-Z]{2,10}-\\d{4}-\\d{4,6}")) {
            throw new IllegalArgumentException("not a case reference");
        }
        Objects.requireNonNull(recipient, "recipient");
        facts = Map.copyOf(facts);
        if (!facts.keySet().equals(template.facts())) {
            throw new IllegalArgumentException(template + " needs " + template.facts() + ", got " + facts.keySet());
        }
        attachments = List.copyOf(attachments);
        if (template.carriesAttachment() == attachments.isEmpty()) {
            throw new IllegalArgumentException(
                    template + (attachments.isEmpty() ? " needs an" : " takes no") + " attachment");
        }
    }

    /** A mail without attachment. */
    public Mail(String key, MailTemplate template, String recipient, String caseReference, Map<String, Fact> facts) {
        this(key, template, recipient, caseReference, facts, List.of());
    }
}
