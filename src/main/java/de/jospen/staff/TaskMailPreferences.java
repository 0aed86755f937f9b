package de.jospen.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code task_mail_preference}: who chose what. */
@Repository
class TaskMailPreferences {

    /** For whoever has not chosen (ADR 0014). */
    static final TaskMail DEFAULT = TaskMail.DAILY;

    private final JdbcClient jdbc;

    TaskMailPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaskMail of(String userId) {
        return of(List.of(userId)).get(userId);
    }

    /** One query for all of them. */
    Map<String, TaskMail> of(Collection<String> userIds) {
        var choices = new HashMap<String, TaskMail>();
        userIds.forEach(user -> choices.put(user, DEFAULT));
        if (!userIds.isEmpty()) {
            jdbc.sql("SELECT user_id, choice FROM task_mail_preference WHERE user_id IN (:users)")
                    .param("users", userIds)
                    .query(row -> {
                        choices.put(row.getString("user_id"), TaskMail.valueOf(row.getString("choice")));
                    });
        }
        return choices;
    }

    void save(String userId, TaskMail choice) {
        int changed = jdbc.sql("UPDATE task_mail_preference SET choice = :choice WHERE user_id = :user")
                .param("choice", choice.name())
                .param("user", userId)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO task_mail_preference (user_id, choice) VALUES (:user, :choice)")
                    .param("choice", choice.name())
                    .param("user", userId)
                    .update();
        }
    }
}
