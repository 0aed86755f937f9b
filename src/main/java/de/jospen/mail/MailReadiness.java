package de.jospen.mail;

import de.jospen.project.Organisation;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * One German sentence for each setting that would let mail leave without encryption, or to a server that only says it
     * is the right one. TLS is required from the first byte ({@code smtps}) or by STARTTLS ({@code smtp}).
     *
     * @param environment with the settings {@code spring.mail}
     */
    public static List<String> transportFaults(Environment environment) {
        var server = Binder.get(environment)
                .bindOrCreate("spring.mail", org.springframework.boot.autoconfigure.mail.MailProperties.class);
        List<String> faults = new ArrayList<>();
        if (server.getJndiName() != null) {
            faults.add("Der Mailserver wird mit JOSPEN_MAIL_HOST angegeben, nicht über JNDI (spring.mail.jndi-name).");
        }
        String protocol = server.getProtocol();
        if (!"smtp".equals(protocol) && !"smtps".equals(protocol)) {
            faults.add("Mails gehen mit smtp (STARTTLS) oder smtps an den Mailserver (JOSPEN_MAIL_PROTOCOL).");
            return faults;
        }
        Map<String, String> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.putAll(server.getProperties());
        String prefix = "mail." + protocol + ".";
        boolean tls = "smtps".equals(protocol)
                || server.getSsl().isEnabled()
                || isOn(properties, prefix + "ssl.enable")
                || isOn(properties, prefix + "starttls.enable") && isOn(properties, prefix + "starttls.required");
        if (!tls) {
            faults.add(
                    "Mails würden unverschlüsselt an den Mailserver gehen, wenn er es nicht besser kann; STARTTLS oder"
                            + " smtps muss verlangt sein (spring.mail.properties.%sstarttls.required)."
                                    .formatted(prefix));
        }
        if (!isOn(properties, prefix + "ssl.checkserveridentity")) {
            faults.add("Der Name des Mailservers würde nicht geprüft"
                    + " (spring.mail.properties.%sssl.checkserveridentity).".formatted(prefix));
        }
        properties.keySet().stream()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT).matches("mail\\.smtps?\\.(ssl\\.trust|(ssl\\.)?socketfactory.*)"))
                .forEach(name ->
                        faults.add(("Das Zertifikat des Mailservers würde nicht geprüft (spring.mail.properties.%s);"
                                        + " einem eigenen Aussteller wird mit JOSPEN_CA_FOLDER vertraut.")
                                .formatted(name)));
        return faults;
    }

    private static boolean isOn(Map<String, String> properties, String name) {
        return Boolean.parseBoolean(properties.get(name));
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
