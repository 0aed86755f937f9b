package de.jospen.operation;

import de.jospen.staff.DemoPassword;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses to work with real people while nobody is administrator or somebody still has the demo's password, as after a
 * move of a demo database.
 */
@Component
@Profile("production")
@Order(30)
class ProductionPeopleCheck implements ApplicationRunner {

    private final IdentityService identityService;
    private final ProcessEngineConfigurationImpl engine;

    ProductionPeopleCheck(ProcessEngine engine) {
        this.identityService = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var faults = new ArrayList<String>();
        if (identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            faults.add("Es gibt keine Administration; bitte für den ersten Start eine angeben (JOSPEN_ADMIN_ID und"
                    + " JOSPEN_ADMIN_PASSWORD).");
        }
        List<String> known = identityService.createUserQuery().list().stream()
                .filter(this::hasDemoPassword)
                .map(User::getId)
                .sorted()
                .toList();
        if (!known.isEmpty()) {
            faults.add(
                    "Das öffentlich bekannte Passwort der Demo gilt noch für: %s.".formatted(String.join(", ", known)));
        }
        if (!faults.isEmpty()) {
            throw new ProductionRefused(faults);
        }
    }

    /** Compares hashes: asking the engine would count as a failed login and lock people out. */
    private boolean hasDemoPassword(User user) {
        return user instanceof UserEntity stored
                && stored.getPassword() != null
                && engine.getPasswordManager()
                        .check(EncryptionUtil.saltPassword(DemoPassword.VALUE, stored.getSalt()), stored.getPassword());
    }
}
