package de.jospen.staff;

import de.jospen.mail.MailReadiness;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses, in profile {@code production}, settings that suit the demo only, all at once and before anything touches the
 * database. What only the database can tell, {@link ProductionPeopleCheck} asks.
 */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> faults = faults(environment);
            if (!faults.isEmpty()) {
                throw new ProductionRefused(faults);
            }
        }
    }

    private static List<String> faults(Environment environment) {
        var faults = new ArrayList<String>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            faults.add("Die Profile „production“ und „demo“ schließen sich aus.");
        }
        String database = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(database)) {
            faults.add("Die Datenbank ist nicht angegeben (JOSPEN_DB_URL).");
        } else if (!database.startsWith("jdbc:postgresql:")) {
            faults.add("Echte Daten liegen in PostgreSQL, nicht in einer anderen Datenbank wie H2 (JOSPEN_DB_URL).");
        }
        if (!StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            faults.add("Der Mailserver ist nicht angegeben (JOSPEN_MAIL_HOST).");
        }
        if (!StringUtils.hasText(environment.getProperty("jospen.base-url"))) {
            faults.add("Die Adresse, unter der die Anwendung erreicht wird, ist nicht angegeben (JOSPEN_BASE_URL).");
        }
        faults.addAll(MailReadiness.faults(environment));
        if (DemoPassword.VALUE.equals(environment.getProperty("jospen.admin.password"))) {
            faults.add("Das Passwort der Administration ist das öffentlich bekannte der Demo (JOSPEN_ADMIN_PASSWORD).");
        }
        return faults;
    }
}
