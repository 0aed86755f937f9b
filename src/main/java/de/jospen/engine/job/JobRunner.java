package de.jospen.engine.job;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs single jobs at once, whenever they are due, just as the job executor would: in its context, with the exclusive jobs
 * that follow in the same instance, and with what it does about failures. For whoever must not wait for it: the demo's
 * content and tests. {@code ManagementService.executeJob} is no way to run a job, since it leaves all of that out.
 */
@Component
public class JobRunner {

    /** The job has failed and is now as the executor leaves it: waiting for another attempt, or an incident. */
    public static final class JobFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        JobFailed(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final ObjectProvider<ProcessEngine> engine;
    private final ByHandJobExecutor executor;

    JobRunner(ObjectProvider<ProcessEngine> engine, ByHandJobExecutor executor) {
        this.engine = engine;
        this.executor = executor;
    }

    /**
     * Runs the job and what follows it exclusively. A job that is gone is none of the executor's problems, nor ours.
     *
     * @throws JobFailed with the first failure, after everything has been run
     */
    public void run(String jobId) {
        var run = new Run(jobId, (ProcessEngineImpl) engine.getObject());
        MachineStep.run(
                engine.getObject().getIdentityService(),
                () -> executor.byHand(() -> {
                    run.run();
                    return null;
                }));
        if (run.failure != null) {
            throw new JobFailed(run.failure);
        }
    }

    /** The executor's own work on a thread, with an ear on what fails. */
    private static final class Run extends ExecuteJobsRunnable {

        private Throwable failure;

        Run(String jobId, ProcessEngineImpl engine) {
            super(List.of(jobId), engine);
        }

        @Override
        protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector collector) {
            try {
                super.executeJob(jobId, commands, collector);
            } finally {
                if (failure == null) {
                    failure = collector.getFailure();
                }
            }
        }
    }
}
