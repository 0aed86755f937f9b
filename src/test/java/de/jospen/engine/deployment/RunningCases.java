package de.jospen.engine.deployment;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that runs in a test's database. */
class RunningCases {

    private final RuntimeService runtimeService;
    private final JdbcClient jdbc;

    RunningCases(RuntimeService runtimeService, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.jdbc = jdbc;
    }

    /** Ends all, callers with those they called. */
    void end() {
        runtimeService
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "end of the test"));
        jdbc.sql("DELETE FROM left_behind_case").update();
    }
}
