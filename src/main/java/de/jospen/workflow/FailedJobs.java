package de.jospen.workflow;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Whatever fails is tried again as the engine's settings say, except what no repetition heals ({@link NoRetry}): that
 * becomes an incident at once, so that nobody finds out two days later.
 */
class FailedJobs extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        NoRetry cause = noRetry(exception);
        return cause == null ? super.getCommand(jobId, exception) : new GiveUp(jobId, cause);
    }

    private static NoRetry noRetry(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoRetry found) {
                return found;
            }
        }
        return null;
    }

    private static final class GiveUp extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        GiveUp(String jobId, NoRetry cause) {
            super(jobId, cause);
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
