package de.jospen.participant;

import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Class C: the sentence the participant and the project agreed on in a release from confidentiality, word for word, and
 * nothing of what is behind it. Made from the stored releases alone, so that nobody can make one up.
 */
public final class Released implements Disclosable {

    private final String sentence;
    private final LocalDate releasedOn;

    private Released(Consent release) {
        sentence = release.scope().strip();
        releasedOn = release.grantedOn();
    }

    /**
     * The participant's own written releases that hold today and name this recipient.
     *
     * @param recipient official name of the receiving organisation; a release for somebody else does not count
     */
    public static List<Released> to(String recipient, UUID participationId, Consents consents) {
        return consents.holding(participationId).stream()
                .filter(consent -> isReleaseTo(recipient, consent))
                .map(Released::new)
                .toList();
    }

    private static boolean isReleaseTo(String recipient, Consent consent) {
        return consent.type() == ConsentType.CONFIDENTIALITY_RELEASE
                && consent.form() == ConsentForm.WRITTEN
                && consent.householdMemberId() == null
                && consent.revokedOn() == null
                && consent.recipient() != null
                && plain(consent.recipient()).equals(plain(recipient))
                && consent.scope() != null
                && !consent.scope().isBlank();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.GERMAN);
    }

    public LocalDate releasedOn() {
        return releasedOn;
    }

    @Override
    public String code() {
        return "RELEASED";
    }

    @Override
    public String label() {
        return "Mit Schweigepflichtentbindung";
    }

    @Override
    public Answer answer() {
        return new Answer.Text(sentence);
    }
}
