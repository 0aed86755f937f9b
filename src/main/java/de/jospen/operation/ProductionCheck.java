package de.jospen.operation;

import de.jospen.mail.MailReadiness;
import de.jospen.project.ProjectClock;
import de.jospen.staff.DemoPassword;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses, in profile {@code production}, settings that suit the demo only or would put real data at risk, all at once and
 * before anything touches the database. What only the database can tell, {@link ProductionPeopleCheck} asks.
 */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Of the engine's password policy, in words. */
    static final String PASSWORD_RULE =
            "mindestens 10 Zeichen, darunter Groß- und Kleinbuchstaben, Ziffern und Sonderzeichen,"
                    + " und nicht der Benutzername";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> SAFE_ENDPOINTS = Set.of("health", "prometheus");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> faults = faults(environment);
            if (!faults.isEmpty()) {
                throw new ProductionRefused(faults);
            }
            OwnIssuers.trust(context.getEnvironment());
        }
    }

    private static List<String> faults(Environment environment) {
        var faults = new ArrayList<String>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            faults.add("Die Profile „production“ und „demo“ schließen sich aus.");
        }
        timeZone(faults);
        database(environment, faults);
        faults.addAll(OwnIssuers.faults(environment));
        if (!StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            faults.add("Der Mailserver ist nicht angegeben (JOSPEN_MAIL_HOST).");
        }
        faults.addAll(MailReadiness.transportFaults(environment));
        baseUrl(environment, faults);
        faults.addAll(MailReadiness.faults(environment));
        enquiryMailbox(environment, faults);
        firstAdministrator(environment, faults);
        management(environment, faults);
        return faults;
    }

    /** A timer computed in one zone and fired in another comes hours early, and two nodes quarrel about its job. */
    private static void timeZone(List<String> faults) {
        ZoneId actual = ZoneId.systemDefault();
        if (!actual.getRules().equals(ProjectClock.ZONE.getRules())) {
            faults.add(
                    "Die Zeitzone der Java-Maschine ist %s, die des Projekts %s. Bitte TZ=%s in der Umgebung oder -Duser.timezone=%s angeben."
                            .formatted(actual, ProjectClock.ZONE, ProjectClock.ZONE, ProjectClock.ZONE));
        }
    }

    private static void database(Environment environment, List<String> faults) {
        String url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url)) {
            faults.add("Die Datenbank ist nicht angegeben (JOSPEN_DB_URL).");
        } else if (!PostgresUrl.isOne(url)) {
            faults.add("Echte Daten liegen in PostgreSQL, nicht in einer anderen Datenbank wie H2 (JOSPEN_DB_URL).");
        } else {
            var database = new PostgresUrl(url);
            boolean sameHost = THIS_MACHINE.containsAll(database.hosts())
                    || environment.getProperty("jospen.database.same-host", Boolean.class, false);
            if (!database.isVerified() && !sameHost) {
                faults.add(
                        "Die Verbindung zur Datenbank auf %s wäre nicht sicher verschlüsselt; bitte sslmode=verify-full an JOSPEN_DB_URL anhängen. Ohne geht es nur auf demselben Rechner (localhost, oder JOSPEN_DB_SAME_HOST=true für ein Netz, das den Rechner nicht verlässt)."
                                .formatted(String.join(", ", database.hosts())));
            }
        }
    }

    private static void baseUrl(Environment environment, List<String> faults) {
        String url = environment.getProperty("jospen.base-url");
        if (!StringUtils.hasText(url)) {
            faults.add("Die Adresse, unter der die Anwendung erreicht wird, ist nicht angegeben (JOSPEN_BASE_URL).");
            return;
        }
        try {
            URI address = URI.create(url.strip());
            boolean local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
            if (address.getHost() == null || !"https".equals(address.getScheme()) && !local) {
                faults.add(
                        "Die Adresse, unter der die Anwendung erreicht wird, beginnt nicht mit https:// (JOSPEN_BASE_URL).");
            }
        } catch (IllegalArgumentException e) {
            faults.add(
                    "Die Adresse, unter der die Anwendung erreicht wird, ist keine Internetadresse (JOSPEN_BASE_URL).");
        }
    }

    private static void enquiryMailbox(Environment environment, List<String> faults) {
        if (StringUtils.hasText(environment.getProperty("jospen.enquiry.mailbox.host"))) {
            if (!environment.getProperty("jospen.enquiry.mailbox.tls", Boolean.class, true)) {
                faults.add("Das Postfach der Anfragen wird nur mit TLS gelesen (jospen.enquiry.mailbox.tls).");
            }
            if (!StringUtils.hasText(environment.getProperty("jospen.enquiry.mailbox.user"))
                    || !StringUtils.hasText(environment.getProperty("jospen.enquiry.mailbox.password"))) {
                faults.add("Zum Postfach der Anfragen fehlen Benutzer oder Passwort (JOSPEN_ENQUIRY_USER,"
                        + " JOSPEN_ENQUIRY_PASSWORD).");
            }
        }
    }

    private static void firstAdministrator(Environment environment, List<String> faults) {
        String id = environment.getProperty("jospen.admin.id", "");
        String password = environment.getProperty("jospen.admin.password", "");
        if (id.isBlank() != password.isBlank()) {
            faults.add("Die erste Administration braucht Benutzernamen und Passwort (JOSPEN_ADMIN_ID,"
                    + " JOSPEN_ADMIN_PASSWORD).");
        } else if (DemoPassword.VALUE.equals(password)) {
            faults.add("Das Passwort der Administration ist das öffentlich bekannte der Demo (JOSPEN_ADMIN_PASSWORD).");
        } else if (!password.isBlank() && !isAllowed(password, id)) {
            faults.add("Das Passwort der Administration ist zu schwach; nötig sind %s (JOSPEN_ADMIN_PASSWORD)."
                    .formatted(PASSWORD_RULE));
        }
    }

    private static boolean isAllowed(String password, String id) {
        var user = new UserEntity(id);
        return new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, user));
    }

    /** Health and metrics know no session; whoever reaches their port reads them. */
    private static void management(Environment environment, List<String> faults) {
        String port = environment.getProperty("management.server.port", "");
        // 0 is any free port, another one for each
        if (port.isBlank() || port.equals(environment.getProperty("server.port", "8080")) && !"0".equals(port)) {
            faults.add("Zustand und Messwerte brauchen einen eigenen Anschluss, der nicht der der Anwendung ist"
                    + " (JOSPEN_MANAGEMENT_PORT).");
        }
        String exposed = environment.getProperty("management.endpoints.web.exposure.include", "health");
        if (!SAFE_ENDPOINTS.containsAll(StringUtils.commaDelimitedListToSet(exposed.replace(" ", "")))) {
            faults.add("Außer „health“ und „prometheus“ wird nichts über den Betrieb nach außen gegeben"
                    + " (management.endpoints.web.exposure.include).");
        }
    }
}
