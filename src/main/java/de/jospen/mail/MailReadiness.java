package de.jospen.mail;

import de.jospen.project.Organisation;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether reports could leave at all, asked before the start rather than when the first one is due. */
public final class MailReadiness {

    private MailReadiness() {}

    /**
     * One German sentence for each thing that would refuse a report: the provider's key, each Jobcenter's certificate.
     *
     * @param environment with the settings {@code jospen.mail} and {@code jospen.project}
     */
    public static List<String> faults(Environment environment) {
        Binder binder = Binder.get(environment);
        MailProperties mail = binder.bindOrCreate("jospen.mail", MailProperties.class);
        ProjectProperties project = binder.bindOrCreate("jospen.project", ProjectProperties.class);
        Clock clock = Clock.systemUTC();
        List<String> faults = new ArrayList<>();
        collect(faults, () -> new ProviderKey(mail, clock).signer(project.contactMailbox()));
        RecipientCertificates certificates = new RecipientCertificates(mail, clock);
        project.organisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.JOBCENTER)
                .forEach(jobcenter -> collect(
                        faults, () -> certificates.usable(jobcenter.id(), jobcenter.name(), jobcenter.mailbox())));
        return faults;
    }

    private static void collect(List<String> faults, Runnable check) {
        try {
            check.run();
        } catch (MailRefused e) {
            faults.add(e.getMessage()
                    .replace("Die E-Mail wurde nicht versendet", "Übergabeberichte könnten nicht versendet werden"));
        }
    }
}
