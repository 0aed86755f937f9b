package de.jospen.staff.account;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.staff.StaffDirectory;
import de.jospen.staff.account.StaffAccounts.AccountForm;
import de.jospen.workflow.Colleague;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's page "Benutzer und Rechte"; nobody else has it. */
@RestController
@OpenTo(Role.ADMINISTRATION)
@RequestMapping("/camunda/api/jospen/users")
class StaffAccountsEndpoint {

    record Content(List<StaffAccounts.Line> people, List<Roles.Role> roles, List<Place> sites) {}

    record Place(String id, String name) {}

    /** @param password for the first login, shown once; {@code null} where there is none */
    record Done(Content content, String password, int tasksBack) {}

    record ChangeLine(Instant at, String what, String by) {}

    private static final String EXAMPLE = String.join(";", AccountFile.COLUMNS) + """

            coach.beispiel;Erika;Beispiel;erika.beispiel@haus.example;Coach;Spenge
            leitung.beispiel;Max;Muster;max.muster@haus.example;Projektleitung;
            """;

    private final StaffAccounts accounts;
    private final AccountImport accountImport;
    private final Roles roles;
    private final StaffDirectory directory;
    private final Project project;

    StaffAccountsEndpoint(
            StaffAccounts accounts,
            AccountImport accountImport,
            Roles roles,
            StaffDirectory directory,
            Project project) {
        this.accounts = accounts;
        this.accountImport = accountImport;
        this.roles = roles;
        this.directory = directory;
        this.project = project;
    }

    @GetMapping
    Content read() {
        return content();
    }

    @PostMapping
    Done takeOn(@RequestBody AccountForm form) {
        String password = accounts.takeOn(form);
        return new Done(content(), password, 0);
    }

    @PutMapping("/{id}")
    Done change(@PathVariable String id, @RequestBody AccountForm form) {
        accounts.change(
                new AccountForm(id, form.firstName(), form.lastName(), form.address(), form.roles(), form.sites()));
        return new Done(content(), null, 0);
    }

    @PostMapping("/{id}/lock")
    Done lock(@PathVariable String id, @RequestAttribute Colleague colleague) {
        int back = accounts.lock(id, colleague.id());
        return new Done(content(), null, back);
    }

    @PostMapping("/{id}/unlock")
    Done unlock(@PathVariable String id, @RequestAttribute Colleague colleague) {
        accounts.unlock(id, colleague.id());
        return new Done(content(), null, 0);
    }

    @PostMapping("/{id}/password")
    Done resetPassword(@PathVariable String id, @RequestAttribute Colleague colleague) {
        String password = accounts.resetPassword(id, colleague.id());
        return new Done(content(), password, 0);
    }

    @GetMapping("/{id}/changes")
    List<ChangeLine> changes(@PathVariable String id) {
        return accounts.changes(id).stream()
                .map(change -> new ChangeLine(change.at(), what(change), directory.name(change.by())))
                .toList();
    }

    @GetMapping("/benutzer-beispiel.csv")
    ResponseEntity<byte[]> example() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/import/preview", consumes = "text/csv")
    List<AccountImport.Result> preview(@RequestBody byte[] file) {
        return accountImport.preview(file);
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    List<AccountImport.Result> run(@RequestBody byte[] file) {
        return accountImport.run(file);
    }

    private Content content() {
        return new Content(
                accounts.all(),
                roles.all(),
                project.sites().stream()
                        .map(site -> new Place(site.id(), site.name()))
                        .toList());
    }

    private String what(AccountRepository.Change change) {
        String detail = switch (change.event()) {
            case ROLE_GIVEN, ROLE_TAKEN -> roles.name(change.detail());
            case SITE_GIVEN, SITE_TAKEN ->
                project.sites().stream()
                        .filter(site -> site.id().equals(change.detail()))
                        .map(Site::name)
                        .findFirst()
                        .orElse(change.detail());
            default -> change.detail();
        };
        return detail.isEmpty() ? change.event().label() : change.event().label() + ": " + detail;
    }
}
