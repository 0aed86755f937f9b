package de.jospen.operation;

import de.jospen.staff.StaffMembers;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Takes on the first administrator from {@code jospen.admin.id} and {@code jospen.admin.password}. Nothing is set in
 * the demo, which has its own; later starts leave a changed password alone.
 */
@Component
@Order(12)
class FirstAdmin implements ApplicationRunner {

    private final StaffMembers members;
    private final String id;
    private final String password;

    FirstAdmin(
            StaffMembers members,
            @Value("${jospen.admin.id:}") String id,
            @Value("${jospen.admin.password:}") String password) {
        this.members = members;
        this.id = id;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (StringUtils.hasText(id) && StringUtils.hasText(password)) {
            members.takeOn(id, "Administration", "Jö-Sp-En", password, "", List.of(Groups.CAMUNDA_ADMIN), List.of());
        }
    }
}
