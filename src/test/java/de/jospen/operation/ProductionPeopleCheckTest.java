package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.staff.DemoPassword;
import de.jospen.staff.StaffMembers;
import de.jospen.support.ProcessTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

/** Against the database of a demo, as after a move of it; everything is rolled back. */
@ProcessTest
class ProductionPeopleCheckTest {

    private static final String OTHER_PASSWORD = "Ein-Anderes-47-Wort";

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identityService;

    @Autowired
    StaffMembers members;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void refusesTheDemosPeopleByName() {
        assertThatThrownBy(this::check)
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("Das öffentlich bekannte Passwort der Demo gilt noch für: admin, coach.enger,");
        assertThat(identityService.checkPassword("admin", DemoPassword.VALUE))
                .as("nobody is locked out by the look")
                .isTrue();
    }

    @Test
    void refusesToStartWithoutAdministration() {
        rolledBack(() -> {
            changePasswords();
            identityService.deleteMembership("admin", "camunda-admin");
            assertThatThrownBy(this::check)
                    .isInstanceOfSatisfying(
                            ProductionRefused.class,
                            refused -> assertThat(refused.faults())
                                    .containsExactly(
                                            "Es gibt keine Administration; bitte für den ersten Start eine angeben"
                                                    + " (JOSPEN_ADMIN_ID und JOSPEN_ADMIN_PASSWORD)."));
        });
    }

    @Test
    void startsWithTheFirstAdministratorOfTheSettings() {
        rolledBack(() -> {
            changePasswords();
            identityService.deleteMembership("admin", "camunda-admin");
            new FirstAdmin(members, "verwaltung", OTHER_PASSWORD).run(new DefaultApplicationArguments());
            assertThatCode(this::check).doesNotThrowAnyException();
        });
    }

    @Test
    void takesNoAdministratorWhoseBadPasswordTheEngineRefuses() {
        rolledBack(() -> assertThatThrownBy(
                        () -> new FirstAdmin(members, "verwaltung", "kurz").run(new DefaultApplicationArguments()))
                .isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void takesNobodyOnWhereNothingIsSet() {
        long before = identityService.createUserQuery().count();
        new FirstAdmin(members, "", "").run(new DefaultApplicationArguments());
        assertThat(identityService.createUserQuery().count()).isEqualTo(before);
    }

    private void check() {
        new ProductionPeopleCheck(engine).run(new DefaultApplicationArguments());
    }

    private void changePasswords() {
        List<User> users = identityService.createUserQuery().list();
        users.forEach(user -> {
            user.setPassword(OTHER_PASSWORD);
            identityService.saveUser(user);
        });
    }

    private void rolledBack(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }
}
