package de.jospen.engine.job;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What heals by waiting is tried again as the engine's settings say. Everything else has no retries left and is an
 * incident at its first occurrence, so that nobody finds out two days later.
 */
class FailedJobs extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        JobFailure failure = JobFailure.of(exception);
        return failure.healsByWaiting()
                ? super.getCommand(jobId, failure.toStore())
                : new GiveUp(jobId, failure.toStore());
    }

    private static final class GiveUp extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        GiveUp(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
