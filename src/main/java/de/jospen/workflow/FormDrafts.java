package de.jospen.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has typed and not yet completed, kept on the server: a switched tab or an expired session loses nothing,
 * and nothing lies in the browser's storage. Gone when the task is.
 */
@Repository
class FormDrafts {

    record Draft(String content, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(String taskId, String userId) {
        return jdbc.sql("SELECT content, saved_at FROM form_draft WHERE task_id = :task AND user_id = :user")
                .param("task", taskId)
                .param("user", userId)
                .query((row, number) -> new Draft(
                        row.getString("content"), row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Transactional
    public void save(String taskId, String userId, String content) {
        delete(taskId, userId);
        jdbc.sql("INSERT INTO form_draft (task_id, user_id, content, saved_at) VALUES (:task, :user, :content, :now)")
                .param("task", taskId)
                .param("user", userId)
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void delete(String taskId, String userId) {
        jdbc.sql("DELETE FROM form_draft WHERE task_id = :task AND user_id = :user")
                .param("task", taskId)
                .param("user", userId)
                .update();
    }

    void delete(String taskId) {
        jdbc.sql("DELETE FROM form_draft WHERE task_id = :task")
                .param("task", taskId)
                .update();
    }
}
