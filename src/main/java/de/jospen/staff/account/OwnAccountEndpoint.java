package de.jospen.staff.account;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.engine.account.AccountRules;
import de.jospen.project.Project;
import de.jospen.staff.StaffDirectory;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page "Mein Konto": everybody their own. The only endpoint that answers before a first password is changed. */
@RestController
@OpenTo({
    Role.COACH,
    Role.LEAD,
    Role.MANAGEMENT,
    Role.JOBCENTER,
    Role.DISTRICT,
    Role.CITY_DEPARTMENT,
    Role.DATA_PROTECTION,
    Role.ADMINISTRATION
})
@RequestMapping(OwnAccountEndpoint.PATH)
class OwnAccountEndpoint {

    static final String PATH = "/camunda/api/jospen/account";

    /** @param waitingAddress a new one that is not confirmed yet, or {@code null} */
    record Content(
            String id,
            String name,
            List<String> roles,
            List<String> sites,
            String address,
            String waitingAddress,
            boolean mustChangePassword,
            String passwordRule,
            boolean administrator) {}

    record PasswordChange(String oldPassword, String newPassword) {}

    record AddressRequest(String address) {}

    record AddressCode(String code) {}

    private final OwnAccount account;
    private final AccountRepository accounts;
    private final Roles roles;
    private final StaffDirectory directory;
    private final Project project;

    OwnAccountEndpoint(
            OwnAccount account, AccountRepository accounts, Roles roles, StaffDirectory directory, Project project) {
        this.account = account;
        this.accounts = accounts;
        this.roles = roles;
        this.directory = directory;
        this.project = project;
    }

    @GetMapping
    Content read(@RequestAttribute Colleague colleague) {
        User user = directory.find(colleague.id()).orElseThrow(NotYours::new);
        return new Content(
                user.getId(),
                StaffDirectory.name(user),
                directory.groupsOf(user.getId()).stream()
                        .map(roles::name)
                        .sorted()
                        .toList(),
                directory.sitesOf(user.getId()).stream()
                        .map(site -> project.site(site).name())
                        .sorted()
                        .toList(),
                Objects.requireNonNullElse(user.getEmail(), ""),
                account.waitingAddress(user.getId()).orElse(null),
                accounts.of(user.getId()).mustChangePassword(),
                AccountRules.PASSWORD,
                colleague.isIn(AccountRules.ADMINISTRATORS));
    }

    @PostMapping("/password")
    Content changePassword(@RequestBody PasswordChange change, @RequestAttribute Colleague colleague) {
        account.changePassword(colleague.id(), change.oldPassword(), change.newPassword());
        return read(colleague);
    }

    @PostMapping("/address")
    Content requestAddress(@RequestBody AddressRequest request, @RequestAttribute Colleague colleague) {
        account.requestAddress(
                colleague.id(),
                request.address() == null ? "" : request.address().strip());
        return read(colleague);
    }

    @PostMapping("/address/confirmation")
    Content confirmAddress(@RequestBody AddressCode code, @RequestAttribute Colleague colleague) {
        account.confirmAddress(colleague.id(), code.code());
        return read(colleague);
    }
}
