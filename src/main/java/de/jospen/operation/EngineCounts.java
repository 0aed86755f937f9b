package de.jospen.operation;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How much work the engine has, counts only. */
@Component
class EngineCounts {

    private final ManagementService jobs;
    private final RuntimeService runtime;

    EngineCounts(ManagementService jobs, RuntimeService runtime) {
        this.jobs = jobs;
        this.runtime = runtime;
    }

    /** Disturbances of cases that need a person, failed jobs included. */
    long stuck() {
        return runtime.createIncidentQuery().count();
    }

    long jobs() {
        return jobs.createJobQuery().count();
    }

    /** Jobs whose time has come. */
    long dueJobs() {
        return jobs.createJobQuery().executable().count();
    }

    /** Jobs that failed and will be tried again. */
    long failingJobs() {
        return jobs.createJobQuery().withException().withRetriesLeft().count();
    }
}
