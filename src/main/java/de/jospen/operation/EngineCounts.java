package de.jospen.operation;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** How much work the engine has, counts only. */
@Component
class EngineCounts {

    private final ManagementService jobs;

    EngineCounts(ManagementService jobs) {
        this.jobs = jobs;
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
