package de.jospen.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets two people who complete the same task in the same moment go one after the other. The second would otherwise read the
 * first one's rows halfway through its own form and fail with a fault that says nothing to a person.
 */
@Repository
class TaskLock {

    private final JdbcClient jdbc;

    TaskLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Held until the transaction ends.
     *
     * @throws FormRejected when somebody has completed the task meanwhile
     */
    void take(String taskId) {
        boolean open = jdbc.sql("SELECT id_ FROM act_ru_task WHERE id_ = :task FOR UPDATE")
                .param("task", taskId)
                .query(String.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new FormRejected(
                    "",
                    "Diese Aufgabe hat im selben Moment jemand anderes abgeschlossen. Ihre Eingaben wurden nicht"
                            + " übernommen; bitte laden Sie die Seite neu und sehen Sie nach, ob noch etwas zu tun ist.");
        }
    }
}
