package de.jospen.engine.account;

import de.jospen.engine.access.Person;
import de.jospen.engine.access.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The one place through which every change of users, roles and sites goes, from whichever page, call or service: people
 * who are not administrators change nothing here, whatever authorisation rows an older database gives them; what
 * administrators do keeps to the {@link AccountRules} and is told to the {@link AccountWatch}. Our own code, which acts
 * with nobody logged in, is held to the shape of names and to the last administrator only (ADR 0038).
 */
class AccountGuard extends DbIdentityServiceProvider {

    private final AccountRules rules;
    private final AccountWatch watch;

    AccountGuard(AccountRules rules, AccountWatch watch) {
        this.rules = rules;
        this.watch = watch;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return !watch.isLocked(userId) && super.checkPassword(userId, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        String by = administrator("Namen, E-Mail-Adresse und Passwort ändern Sie unter „Mein Konto“.");
        var saved = (UserEntity) user;
        boolean isNew = saved.getRevision() == 0;
        User before = isNew ? null : findUserById(saved.getId());
        requireSound(before, saved, by);
        boolean newPassword = saved.hasNewPassword();
        String details = changedDetails(before, saved);
        IdentityOperationResult result = super.saveUser(user);
        if (isNew) {
            tell(saved.getId(), AccountEvent.CREATED, "", by);
        } else if (!details.isEmpty()) {
            tell(saved.getId(), AccountEvent.DETAILS, details, by);
        }
        if (newPassword) {
            tell(
                    saved.getId(),
                    saved.getId().equals(by) ? AccountEvent.PASSWORD_CHANGED : AccountEvent.PASSWORD_SET,
                    "",
                    by);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        String by = administrator("Ein Konto löscht nur die Administration.");
        if (by != null) {
            requireAnotherAdministrator(userId);
        }
        // Before the roles are gone, since who hears of it may ask for them
        if (findUserById(userId) != null) {
            tell(userId, AccountEvent.DELETED, "", by);
        }
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        String by = administrator("Rollen vergibt nur die Administration.");
        if (by != null) {
            if (watch.isLocked(userId)) {
                throw new BadUserRequestException("Dieses Konto ist gesperrt. Bitte zuerst entsperren.");
            }
            var roles = new ArrayList<>(rolesOf(userId));
            roles.add(groupId);
            refuse(rules.combinationFault(roles));
        }
        IdentityOperationResult result = super.createMembership(userId, groupId);
        tell(userId, AccountEvent.ROLE_GIVEN, groupId, by);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        String by = administrator("Rollen entzieht nur die Administration.");
        if (by != null && AccountRules.ADMINISTRATORS.equals(groupId)) {
            requireAnotherAdministrator(userId);
        }
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation())) {
            tell(userId, AccountEvent.ROLE_TAKEN, groupId, by);
        }
        return result;
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        String by = administrator("Standorte vergibt nur die Administration.");
        if (by != null && watch.isLocked(userId)) {
            throw new BadUserRequestException("Dieses Konto ist gesperrt. Bitte zuerst entsperren.");
        }
        IdentityOperationResult result = super.createTenantUserMembership(tenantId, userId);
        tell(userId, AccountEvent.SITE_GIVEN, tenantId, by);
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        String by = administrator("Standorte entzieht nur die Administration.");
        IdentityOperationResult result = super.deleteTenantUserMembership(tenantId, userId);
        if (IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation())) {
            tell(userId, AccountEvent.SITE_TAKEN, tenantId, by);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (administrator("Rollen löscht niemand.") != null && AccountRules.ADMINISTRATORS.equals(groupId)) {
            throw new BadUserRequestException("Die Rolle „Administration“ kann nicht gelöscht werden.");
        }
        return super.deleteGroup(groupId);
    }

    /** The engine would give everybody all rights on the own account; reading it is what the web apps need. */
    @Override
    protected void createDefaultAuthorizations(UserEntity user) {
        var own = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        own.setUserId(user.getId());
        own.setResource(Resources.USER);
        own.setResourceId(user.getId());
        own.addPermission(Permissions.READ);
        saveDefaultAuthorizations(new AuthorizationEntity[] {own});
    }

    /**
     * Id of the administrator who acts; {@code null} when our own code does.
     *
     * @throws Refusal for anybody else
     */
    private String administrator(String refusal) {
        Authentication person =
                Person.asking(Context.getProcessEngineConfiguration().getIdentityService());
        if (person == null) {
            return null;
        }
        if (person.getGroupIds() == null || !person.getGroupIds().contains(AccountRules.ADMINISTRATORS)) {
            throw new Refusal(refusal);
        }
        return person.getUserId();
    }

    /** What an older database has and nobody touches now keeps nobody from a new password. */
    private void requireSound(User before, User user, String by) {
        if (by != null && before == null) {
            refuse(rules.idFault(user.getId()).map(fault -> "Die Benutzerkennung geht so nicht: " + fault));
        }
        if (isNewText(before, user, User::getFirstName, by)) {
            refuse(rules.nameFault(user.getFirstName()).map(fault -> "Der Vorname geht so nicht: " + fault));
        }
        if (isNewText(before, user, User::getLastName, by)) {
            refuse(rules.nameFault(user.getLastName()).map(fault -> "Der Nachname geht so nicht: " + fault));
        }
        if (isNewText(before, user, User::getEmail, null) && !user.getEmail().isEmpty()) {
            refuse(rules.addressFault(user.getEmail()).map(fault -> "E-Mail-Adresse: " + fault));
        }
    }

    /** Only people have to give one; our own code may leave it out. */
    private static boolean isNewText(User before, User after, Function<User, String> text, String by) {
        String now = text.apply(after);
        boolean changed = before == null || !Objects.equals(text.apply(before), now);
        return changed && (by != null || now != null);
    }

    private void requireAnotherAdministrator(String userId) {
        List<String> administrators = administrators();
        if (administrators.contains(userId) && administrators.size() == 1) {
            throw new BadUserRequestException(AccountRules.LAST_ADMINISTRATOR);
        }
    }

    private List<String> administrators() {
        return Context.getCommandContext()
                .runWithoutAuthorization(() ->
                        createUserQuery(Context.getCommandContext())
                                .memberOfGroup(AccountRules.ADMINISTRATORS)
                                .list()
                                .stream()
                                .map(User::getId)
                                .toList());
    }

    private List<String> rolesOf(String userId) {
        return Context.getCommandContext()
                .runWithoutAuthorization(
                        () -> createGroupQuery(Context.getCommandContext()).groupMember(userId).list().stream()
                                .map(Group::getId)
                                .toList());
    }

    private static String changedDetails(User before, User after) {
        if (before == null) {
            return "";
        }
        var changed = new ArrayList<String>();
        if (!Objects.equals(before.getFirstName(), after.getFirstName())
                || !Objects.equals(before.getLastName(), after.getLastName())) {
            changed.add("Name");
        }
        if (!Objects.equals(before.getEmail(), after.getEmail())) {
            changed.add("E-Mail-Adresse");
        }
        return String.join(", ", changed);
    }

    private void tell(String userId, AccountEvent event, String detail, String by) {
        if (by != null) {
            watch.changed(userId, event, detail, by);
        }
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(sentence -> {
            throw new BadUserRequestException(sentence);
        });
    }
}
