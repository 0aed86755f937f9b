package de.jospen.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often and how long the steps of a process run. Read from the engine's own tables: its queries count, but know no
 * median and would load every row (ADR 0027).
 */
@Repository
class ElementFigures {

    /**
     * @param element id in the model
     * @param open running now
     * @param overdue of these, tasks that were due before today, as in Tasklist
     * @param completed without what was called off
     * @param medianSeconds of the completed ones, the lower of two in the middle; null when there are none
     */
    record Figures(String element, int open, int overdue, int completed, Long medianSeconds) {}

    private static final int CANCELLED = 2;
    private static final int MILLIS = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ElementFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sites whose instances count, never empty */
    List<Figures> of(String definitionId, List<String> sites) {
        return jdbc.sql("""
                        SELECT step.element, step.open_now, COALESCE(late.overdue, 0) AS overdue, step.completed, step.median
                        FROM (SELECT ACT_ID_ AS element, COUNT(CASE WHEN END_TIME_ IS NULL THEN 1 END) AS open_now,
                                COUNT(END_TIME_) AS completed,
                                PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY DURATION_) AS median
                            FROM ACT_HI_ACTINST
                            WHERE PROC_DEF_ID_ = :definition AND TENANT_ID_ IN (:sites)
                                AND (ACT_INST_STATE_ IS NULL OR ACT_INST_STATE_ <> :cancelled)
                            GROUP BY ACT_ID_) step
                        LEFT JOIN (SELECT TASK_DEF_KEY_, COUNT(*) AS overdue FROM ACT_RU_TASK
                            WHERE PROC_DEF_ID_ = :definition AND TENANT_ID_ IN (:sites) AND DUE_DATE_ < :today
                            GROUP BY TASK_DEF_KEY_) late ON late.TASK_DEF_KEY_ = step.element
                        """)
                .param("definition", definitionId)
                .param("sites", sites)
                .param("cancelled", CANCELLED)
                .param("today", startOfToday())
                .query((row, number) -> new Figures(
                        row.getString("element"),
                        row.getInt("open_now"),
                        row.getInt("overdue"),
                        row.getInt("completed"),
                        row.getObject("median") == null ? null : row.getLong("median") / MILLIS))
                .list();
    }

    /** In the server's local time, as the engine writes its dates. */
    private LocalDateTime startOfToday() {
        return LocalDate.now(clock)
                .atStartOfDay(clock.getZone())
                .withZoneSameInstant(ZoneId.systemDefault())
                .toLocalDateTime();
    }
}
