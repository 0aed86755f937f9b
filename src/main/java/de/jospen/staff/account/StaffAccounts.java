package de.jospen.staff.account;

import de.jospen.engine.account.AccountEvent;
import de.jospen.engine.account.AccountRules;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.staff.Absences;
import de.jospen.staff.StaffDirectory;
import de.jospen.staff.TaskMoves;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.NotYours;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * What an administrator does with the people who work here. Called as the administrator who is logged in, so that the
 * engine's own checks and {@code AccountGuard} hold here as in the web app "Verwaltung".
 */
@Service
class StaffAccounts {

    /**
     * As a person fills it in or as a line of a file says it.
     *
     * @param roles ids
     * @param sites ids, for roles that are worked at single sites
     */
    record AccountForm(
            String id, String firstName, String lastName, String address, List<String> roles, List<String> sites) {

        AccountForm {
            id = cleaned(id);
            firstName = cleaned(firstName);
            lastName = cleaned(lastName);
            address = cleaned(address);
            roles = roles == null ? List.of() : roles.stream().distinct().toList();
            sites = sites == null ? List.of() : sites.stream().distinct().toList();
        }

        /** In one spelling, without the blanks around it; an empty text is none. */
        private static String cleaned(String text) {
            return StringUtils.hasText(text)
                    ? Normalizer.normalize(text, Normalizer.Form.NFC).strip()
                    : null;
        }
    }

    /** @param note what an administrator should know, {@code null} if nothing */
    record Line(
            String id,
            String firstName,
            String lastName,
            String address,
            List<String> roles,
            List<String> sites,
            boolean locked,
            boolean mustChangePassword,
            Instant lastLogin,
            String note) {}

    private final IdentityService identityService;
    private final StaffDirectory directory;
    private final AccountRules rules;
    private final Roles roles;
    private final AccountRepository accounts;
    private final Absences absences;
    private final TaskMoves tasks;
    private final Project project;

    StaffAccounts(
            IdentityService identityService,
            StaffDirectory directory,
            AccountRules rules,
            Roles roles,
            AccountRepository accounts,
            Absences absences,
            TaskMoves tasks,
            Project project) {
        this.identityService = identityService;
        this.directory = directory;
        this.rules = rules;
        this.roles = roles;
        this.accounts = accounts;
        this.absences = absences;
        this.tasks = tasks;
        this.project = project;
    }

    List<Line> all() {
        Map<String, AccountRepository.Account> known = accounts.all();
        return directory.all().stream()
                .map(user -> line(user, known.getOrDefault(user.getId(), AccountRepository.Account.NEW)))
                .toList();
    }

    /**
     * @return the first password, which is kept nowhere
     * @throws FormRejected with every fault of the form
     */
    @Transactional
    public String takeOn(AccountForm form) {
        var faults = faults(form);
        rules.idFault(form.id()).ifPresent(fault -> faults.add(0, new FieldError("id", fault)));
        if (form.id() != null && directory.find(form.id()).isPresent()) {
            faults.add(0, new FieldError("id", "Diese Benutzerkennung gibt es schon."));
        }
        refuse(faults);
        String password = FirstPassword.next();
        User user = identityService.newUser(form.id());
        fill(user, form);
        user.setPassword(password);
        identityService.saveUser(user);
        form.roles().forEach(role -> identityService.createMembership(form.id(), role));
        form.sites().forEach(site -> identityService.createTenantUserMembership(site, form.id()));
        return password;
    }

    /** @throws FormRejected with every fault of the form */
    @Transactional
    public void change(AccountForm form) {
        User user = user(form.id());
        if (accounts.of(form.id()).locked()) {
            throw new FormRejected("id", "Dieses Konto ist gesperrt. Bitte zuerst entsperren.");
        }
        refuse(faults(form));
        fill(user, form);
        identityService.saveUser(user);
        List<String> oldRoles = directory.groupsOf(form.id());
        List<String> oldSites = ownSites(form.id());
        orRefused(() -> {
            without(oldRoles, form.roles()).forEach(role -> identityService.deleteMembership(form.id(), role));
            without(form.roles(), oldRoles).forEach(role -> identityService.createMembership(form.id(), role));
            without(oldSites, form.sites())
                    .forEach(site -> identityService.deleteTenantUserMembership(site, form.id()));
            for (String site : without(form.sites(), oldSites)) {
                // Whoever works there only as a deputy now does so for good
                if (!absences.keepSite(form.id(), site)) {
                    identityService.createTenantUserMembership(site, form.id());
                }
            }
        });
    }

    /**
     * Takes roles and sites away, keeps them to give back; name and history stay. What the person has taken over goes back
     * to its group.
     *
     * @return how many tasks went back
     */
    @Transactional
    public int lock(String userId, String by) {
        user(userId);
        if (userId.equals(by)) {
            throw new FormRejected("", "Das eigene Konto können Sie nicht sperren.");
        }
        if (accounts.of(userId).locked()) {
            return 0;
        }
        List<String> oldRoles = directory.groupsOf(userId);
        List<String> oldSites = ownSites(userId);
        int back = tasks.countOf(userId);
        orRefused(() -> {
            oldRoles.forEach(role -> identityService.deleteMembership(userId, role));
            directory.ownSitesOf(userId).forEach(site -> identityService.deleteTenantUserMembership(site, userId));
        });
        tasks.giveBackAll(userId);
        accounts.lock(userId, oldRoles, oldSites);
        accounts.add(userId, AccountEvent.LOCKED, "", by);
        return back;
    }

    @Transactional
    public void unlock(String userId, String by) {
        user(userId);
        AccountRepository.Account account = accounts.of(userId);
        if (!account.locked()) {
            return;
        }
        accounts.unlock(userId);
        accounts.add(userId, AccountEvent.UNLOCKED, "", by);
        account.roles().forEach(role -> identityService.createMembership(userId, role));
        account.sites().forEach(site -> identityService.createTenantUserMembership(site, userId));
    }

    /** @return the new first password, which is kept nowhere */
    @Transactional
    public String resetPassword(String userId, String by) {
        User user = user(userId);
        if (userId.equals(by)) {
            throw new FormRejected("", "Das eigene Passwort ändern Sie unter „Mein Konto“.");
        }
        String password = FirstPassword.next();
        user.setPassword(password);
        identityService.saveUser(user);
        // Too many wrong ones may be the reason
        identityService.unlockUser(userId);
        return password;
    }

    List<AccountRepository.Change> changes(String userId) {
        return accounts.changes(userId);
    }

    /** What is wrong with everything but the id, for a preview. */
    List<FieldError> faults(AccountForm form) {
        var faults = new ArrayList<FieldError>();
        rules.nameFault(form.firstName()).ifPresent(fault -> faults.add(new FieldError("firstName", fault)));
        rules.nameFault(form.lastName()).ifPresent(fault -> faults.add(new FieldError("lastName", fault)));
        if (form.address() != null) {
            rules.addressFault(form.address()).ifPresent(fault -> faults.add(new FieldError("address", fault)));
        }
        roleFault(form.roles()).ifPresent(fault -> faults.add(new FieldError("roles", fault)));
        siteFault(form).ifPresent(fault -> faults.add(new FieldError("sites", fault)));
        return faults;
    }

    Optional<String> idFault(String id) {
        return rules.idFault(id);
    }

    boolean exists(String id) {
        return directory.find(id).isPresent();
    }

    private Optional<String> roleFault(List<String> chosen) {
        if (chosen.isEmpty()) {
            return Optional.of("Bitte mindestens eine Rolle wählen.");
        }
        if (chosen.stream().anyMatch(role -> roles.find(role).isEmpty())) {
            return Optional.of("Bitte nur die angebotenen Rollen wählen.");
        }
        return rules.combinationFault(chosen);
    }

    private Optional<String> siteFault(AccountForm form) {
        List<String> known = project.sites().stream().map(Site::id).toList();
        if (!known.containsAll(form.sites())) {
            return Optional.of("Bitte nur die angebotenen Standorte wählen.");
        }
        boolean needed = form.roles().stream()
                .anyMatch(role -> roles.find(role).filter(Roles.Role::withSite).isPresent());
        if (needed && form.sites().isEmpty()) {
            return Optional.of("Ein Coach braucht mindestens einen Standort.");
        }
        return needed || form.sites().isEmpty()
                ? Optional.empty()
                : Optional.of("Standorte wählt man nur für Coaches; alle anderen bekommen sie mit ihrer Rolle.");
    }

    private Line line(User user, AccountRepository.Account account) {
        List<String> has = account.locked() ? account.roles() : directory.groupsOf(user.getId());
        List<String> sites = account.locked() ? account.sites() : ownSites(user.getId());
        String note = null;
        if (has.contains(AccountRules.COACH) && sites.isEmpty()) {
            note = "Coach ohne Standort: sieht keine Aufgaben.";
        } else if (has.isEmpty()) {
            note = "Ohne Rolle: sieht nichts.";
        }
        return new Line(
                user.getId(),
                Objects.requireNonNullElse(user.getFirstName(), ""),
                Objects.requireNonNullElse(user.getLastName(), ""),
                Objects.requireNonNullElse(user.getEmail(), ""),
                has,
                sites,
                account.locked(),
                account.mustChangePassword(),
                account.lastLogin(),
                note);
    }

    /** Without those of an absence, which end with it. */
    private List<String> ownSites(String userId) {
        return without(directory.ownSitesOf(userId), absences.temporarySites(userId));
    }

    private User user(String userId) {
        return directory.find(userId).orElseThrow(NotYours::new);
    }

    private static void fill(User user, AccountForm form) {
        user.setFirstName(form.firstName());
        user.setLastName(form.lastName());
        user.setEmail(Objects.requireNonNullElse(form.address(), ""));
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new LinkedHashSet<>(all);
        others.forEach(left::remove);
        return List.copyOf(left);
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new FormRejected(faults);
        }
    }

    /** What the guard says stands in its message, in German. */
    private static void orRefused(Runnable step) {
        try {
            step.run();
        } catch (BadUserRequestException e) {
            throw new FormRejected("roles", e.getMessage());
        }
    }
}
