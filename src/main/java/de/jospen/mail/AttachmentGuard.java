package de.jospen.mail;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sozialdaten never travel readable (§ 35 SGB I, DP-07): the application does not even start in a way that would do so. */
@Component
class AttachmentGuard {

    private final MailProtection protection;

    AttachmentGuard(MailProperties mail, Environment environment) {
        this.protection = mail.protection();
        boolean onlyDemo = environment.acceptsProfiles(Profiles.of("demo & !production"));
        if (clearText() && !onlyDemo) {
            throw new IllegalStateException("Die Einstellung jospen.mail.protection: CLEAR_TEXT ist nur im Profil demo"
                    + " erlaubt, weil Übergabeberichte sonst unverschlüsselt versendet würden.");
        }
    }

    void check(Mail mail) {
        if (!mail.attachments().isEmpty() && protection == MailProtection.REFUSE_ATTACHMENTS) {
            throw new MailRefused("Die E-Mail wurde nicht versendet, weil für ihren Anhang kein Schutz eingerichtet ist"
                    + " (Einstellung jospen.mail.protection).");
        }
    }

    boolean clearText() {
        return protection == MailProtection.CLEAR_TEXT;
    }
}
