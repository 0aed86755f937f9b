package de.jospen.staff.account;

import de.jospen.engine.account.AccountEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code staff_account} and {@code staff_account_change}. */
@Repository
class AccountRepository {

    /**
     * @param lastLogin {@code null} if there was none yet
     * @param roles and sites: what a locked person had and gets back
     */
    record Account(
            boolean mustChangePassword, Instant lastLogin, boolean locked, List<String> roles, List<String> sites) {

        static final Account NEW = new Account(false, null, false, List.of(), List.of());
    }

    record Change(AccountEvent event, String detail, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Account of(String userId) {
        return jdbc.sql("SELECT * FROM staff_account WHERE user_id = :user")
                .param("user", userId)
                .query(AccountRepository::toAccount)
                .optional()
                .orElse(Account.NEW);
    }

    Map<String, Account> all() {
        return jdbc
                .sql("SELECT * FROM staff_account")
                .query((row, number) -> Map.entry(row.getString("user_id"), toAccount(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void mustChangePassword(String userId, boolean must) {
        ensure(userId);
        jdbc.sql("UPDATE staff_account SET must_change_password = :must WHERE user_id = :user")
                .param("must", must)
                .param("user", userId)
                .update();
    }

    void loggedIn(String userId) {
        ensure(userId);
        jdbc.sql("UPDATE staff_account SET last_login_at = :now WHERE user_id = :user")
                .param("now", now())
                .param("user", userId)
                .update();
    }

    void lock(String userId, List<String> roles, List<String> sites) {
        ensure(userId);
        jdbc.sql("""
                        UPDATE staff_account SET locked_at = :now, locked_roles = :roles, locked_sites = :sites
                        WHERE user_id = :user
                        """)
                .param("now", now())
                .param("roles", String.join(",", roles))
                .param("sites", String.join(",", sites))
                .param("user", userId)
                .update();
    }

    void unlock(String userId) {
        jdbc.sql("""
                        UPDATE staff_account SET locked_at = NULL, locked_roles = NULL, locked_sites = NULL
                        WHERE user_id = :user
                        """).param("user", userId).update();
    }

    void delete(String userId) {
        jdbc.sql("DELETE FROM staff_account WHERE user_id = :user")
                .param("user", userId)
                .update();
    }

    void add(String userId, AccountEvent event, String detail, String by) {
        jdbc.sql("""
                        INSERT INTO staff_account_change (user_id, event, detail, changed_by, changed_at)
                        VALUES (:user, :event, :detail, :by, :now)
                        """)
                .param("user", userId)
                .param("event", event.name())
                .param("detail", detail)
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** The latest first. */
    List<Change> changes(String userId) {
        return jdbc.sql("SELECT * FROM staff_account_change WHERE user_id = :user ORDER BY id DESC")
                .param("user", userId)
                .query((row, number) -> new Change(
                        AccountEvent.valueOf(row.getString("event")),
                        row.getString("detail"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private void ensure(String userId) {
        jdbc.sql("""
                        INSERT INTO staff_account (user_id, must_change_password)
                        SELECT CAST(:user AS VARCHAR(64)), FALSE
                        WHERE NOT EXISTS (SELECT 1 FROM staff_account WHERE user_id = :user)
                        """).param("user", userId).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Account toAccount(ResultSet row, int number) throws SQLException {
        Timestamp lastLogin = row.getTimestamp("last_login_at");
        return new Account(
                row.getBoolean("must_change_password"),
                Optional.ofNullable(lastLogin).map(Timestamp::toInstant).orElse(null),
                row.getTimestamp("locked_at") != null,
                list(row.getString("locked_roles")),
                list(row.getString("locked_sites")));
    }

    private static List<String> list(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
