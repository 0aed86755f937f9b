package de.jospen.staff;

import de.jospen.workflow.WatchedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code task_news}: what the next daily mail has to tell whom. */
@Repository
class TaskNewsRepository {

    record News(String taskId, String process, String taskKey, String caseReference) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TaskNewsRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In one go for all of them. */
    void add(WatchedTask task, Collection<String> userIds, Instant now) {
        batches.batchUpdate(
                """
                INSERT INTO task_news (user_id, task_id, process, task_key, case_reference, arrived_at)
                VALUES (:user, :task, :process, :key, :caseReference, :now)
                """,
                userIds.stream()
                        .map(user -> new MapSqlParameterSource()
                                .addValue("user", user)
                                .addValue("task", task.id())
                                .addValue("process", task.process())
                                .addValue("key", task.key())
                                .addValue("caseReference", task.caseReference())
                                .addValue("now", utc(now)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void forget(String userId, Collection<String> taskIds) {
        jdbc.sql("DELETE FROM task_news WHERE user_id = :user AND task_id IN (:tasks)")
                .param("user", userId)
                .param("tasks", taskIds)
                .update();
    }

    void forgetAll(String userId) {
        jdbc.sql("DELETE FROM task_news WHERE user_id = :user")
                .param("user", userId)
                .update();
    }

    void forgetToldBefore(LocalDate day) {
        jdbc.sql("DELETE FROM task_news WHERE told_on < :day").param("day", day).update();
    }

    /** Those for whom there is news from before the moment, and who had no mail that day. */
    List<String> usersToTell(LocalDate day, Instant before) {
        return jdbc.sql("""
                        SELECT DISTINCT n.user_id FROM task_news n
                        WHERE n.told_on IS NULL AND n.arrived_at < :before AND NOT EXISTS (
                            SELECT 1 FROM task_news told WHERE told.user_id = n.user_id AND told.told_on = :day)
                        ORDER BY n.user_id
                        """)
                .param("before", utc(before))
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Locked, so that a second node waits and then finds them told. */
    List<News> lock(String userId, Instant before) {
        return jdbc.sql("""
                        SELECT task_id, process, task_key, case_reference FROM task_news
                        WHERE user_id = :user AND told_on IS NULL AND arrived_at < :before
                        ORDER BY arrived_at, task_id FOR UPDATE
                        """)
                .param("user", userId)
                .param("before", utc(before))
                .query(News.class)
                .list();
    }

    void told(String userId, Collection<String> taskIds, LocalDate day) {
        jdbc.sql("UPDATE task_news SET told_on = :day WHERE user_id = :user AND task_id IN (:tasks)")
                .param("day", day)
                .param("user", userId)
                .param("tasks", taskIds)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
