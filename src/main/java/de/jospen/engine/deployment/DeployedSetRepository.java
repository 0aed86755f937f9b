package de.jospen.engine.deployment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on which deployed set, from the engine's own tables, and why a case was left behind, from ours. */
@Repository
class DeployedSetRepository {

    /** A definition that has a newer version, and still running instances. */
    record OldDefinition(String process, String definitionId, String newestDefinitionId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DeployedSetRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ids of the deployments with running instances or jobs, and of those where new ones begin. */
    List<String> inUse() {
        return jdbc.sql("""
            SELECT definition.DEPLOYMENT_ID_ FROM ACT_RE_PROCDEF definition
            WHERE definition.VERSION_ =
                    (SELECT MAX(same.VERSION_) FROM ACT_RE_PROCDEF same WHERE same.KEY_ = definition.KEY_)
                OR EXISTS
                    (SELECT 1 FROM ACT_RU_EXECUTION running WHERE running.PROC_DEF_ID_ = definition.ID_)
            UNION SELECT DEPLOYMENT_ID_ FROM ACT_RU_JOB WHERE DEPLOYMENT_ID_ IS NOT NULL
            """).query(String.class).list();
    }

    /** How many jobs each deployment has. */
    Map<String, Long> jobs() {
        return jdbc
                .sql("""
                    SELECT DEPLOYMENT_ID_ AS deployment, COUNT(*) AS jobs FROM ACT_RU_JOB
                    WHERE DEPLOYMENT_ID_ IS NOT NULL GROUP BY DEPLOYMENT_ID_
                    """)
                .query((row, number) -> Map.entry(row.getString("deployment"), row.getLong("jobs")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<OldDefinition> oldDefinitions() {
        return jdbc.sql("""
            SELECT old.KEY_, old.ID_, newest.ID_ AS newest
            FROM ACT_RE_PROCDEF old JOIN ACT_RE_PROCDEF newest ON newest.KEY_ = old.KEY_
            WHERE newest.VERSION_ = (SELECT MAX(VERSION_) FROM ACT_RE_PROCDEF WHERE KEY_ = old.KEY_)
                AND old.VERSION_ < newest.VERSION_
                AND EXISTS (SELECT 1 FROM ACT_RU_EXECUTION running WHERE running.PROC_DEF_ID_ = old.ID_)
            ORDER BY old.KEY_, old.VERSION_
            """)
                .query((row, number) ->
                        new OldDefinition(row.getString("KEY_"), row.getString("ID_"), row.getString("newest")))
                .list();
    }

    List<String> instances(String definitionId) {
        return jdbc.sql("""
            SELECT ID_ FROM ACT_RU_EXECUTION WHERE PROC_DEF_ID_ = :definition AND PARENT_ID_ IS NULL
            ORDER BY ID_
            """)
                .param("definition", definitionId)
                .query(String.class)
                .list();
    }

    void keepReason(String instanceId, String reason) {
        forgetReason(instanceId);
        jdbc.sql("INSERT INTO left_behind_case (process_instance_id, reason, noticed_at) VALUES (:instance,"
                        + " :reason, :now)")
                .param("instance", instanceId)
                .param("reason", reason)
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetReason(String instanceId) {
        jdbc.sql("DELETE FROM left_behind_case WHERE process_instance_id = :instance")
                .param("instance", instanceId)
                .update();
    }

    void forgetEndedCases() {
        jdbc.sql("""
            DELETE FROM left_behind_case WHERE NOT EXISTS
                (SELECT 1 FROM ACT_RU_EXECUTION WHERE ID_ = process_instance_id)
            """).update();
    }

    List<LeftBehindCase> leftBehind() {
        return jdbc.sql("""
            SELECT instance.BUSINESS_KEY_, instance.TENANT_ID_, old.KEY_, old.NAME_, deployment.NAME_ AS deployment,
                kept.reason, kept.noticed_at
            FROM ACT_RU_EXECUTION instance
                JOIN ACT_RE_PROCDEF old ON old.ID_ = instance.PROC_DEF_ID_
                JOIN ACT_RE_DEPLOYMENT deployment ON deployment.ID_ = old.DEPLOYMENT_ID_
                LEFT JOIN left_behind_case kept ON kept.process_instance_id = instance.ID_
            WHERE instance.PARENT_ID_ IS NULL
                AND old.VERSION_ < (SELECT MAX(VERSION_) FROM ACT_RE_PROCDEF WHERE KEY_ = old.KEY_)
            ORDER BY instance.BUSINESS_KEY_, old.KEY_
            """)
                .query((row, number) -> new LeftBehindCase(
                        row.getString("BUSINESS_KEY_"),
                        row.getString("TENANT_ID_"),
                        row.getString("KEY_"),
                        row.getString("NAME_"),
                        SetVersion.ofDeployment(row.getString("deployment")).toString(),
                        row.getString("reason") == null ? LeftBehindCase.NOT_TRIED : row.getString("reason"),
                        row.getTimestamp("noticed_at") == null
                                ? null
                                : row.getTimestamp("noticed_at").toInstant()))
                .list();
    }
}
