package de.jospen.staff.account;

import de.jospen.engine.account.AccountEvent;
import de.jospen.engine.account.AccountWatch;
import de.jospen.staff.StaffMailboxes;
import de.jospen.staff.TaskMoves;
import org.springframework.stereotype.Component;

/**
 * What follows from a change of an account, whether it comes from our page or from the web app "Verwaltung": it is written
 * down, a password somebody else has set must be changed, and what somebody can no longer see goes back to its group.
 */
@Component
class AccountChanges implements AccountWatch {

    private final AccountRepository accounts;
    private final TaskMoves tasks;
    private final StaffMailboxes mailboxes;

    AccountChanges(AccountRepository accounts, TaskMoves tasks, StaffMailboxes mailboxes) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.mailboxes = mailboxes;
    }

    @Override
    public boolean isLocked(String userId) {
        return accounts.of(userId).locked();
    }

    @Override
    public void changed(String userId, AccountEvent event, String detail, String by) {
        accounts.add(userId, event, detail, by);
        switch (event) {
            case PASSWORD_SET -> accounts.mustChangePassword(userId, true);
            case PASSWORD_CHANGED -> accounts.mustChangePassword(userId, false);
            case SITE_TAKEN -> tasks.giveBackAtSite(userId, detail);
            case ROLE_TAKEN -> tasks.giveBackOfRole(userId, detail);
            case DELETED -> {
                tasks.giveBackAll(userId);
                accounts.delete(userId);
            }
            default -> {
                // Written down, nothing else
            }
        }
        mailboxes.forget();
    }
}
