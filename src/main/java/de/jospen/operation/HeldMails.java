package de.jospen.operation;

import de.jospen.mail.MailService;
import de.jospen.restore.DataRestores;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After a restore the jobs that send wait for the release and are tried again ever more seldom; released, all of them are
 * due at once, also those whose tries were used up meanwhile.
 */
@Component
class HeldMails {

    private static final Logger LOG = LoggerFactory.getLogger(HeldMails.class);

    private final ManagementService jobs;
    private final DataRestores restores;
    private final Clock clock;
    private final int retries;

    HeldMails(ManagementService jobs, DataRestores restores, Clock clock, CamundaBpmProperties engine) {
        this.jobs = jobs;
        this.restores = restores;
        this.clock = clock;
        this.retries = engine.getDefaultNumberOfRetries();
    }

    /** On every node; what another one has woken already changes no more. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void wakeAfterRelease() {
        if (restores.holding().isEmpty()) {
            Date now = Date.from(clock.instant());
            jobs.createJobQuery().exceptionMessage(MailService.HELD).list().stream()
                    .filter(job -> job.getRetries() == 0
                            || job.getDuedate() != null && job.getDuedate().after(now))
                    .forEach(job -> wake(job, now));
        }
    }

    private void wake(Job job, Date now) {
        try {
            if (job.getRetries() == 0) {
                jobs.setJobRetries(job.getId(), retries);
            }
            jobs.setJobDuedate(job.getId(), now);
        } catch (ProcessEngineException e) {
            LOG.debug("Job {} is at work already", job.getId(), e);
        }
    }
}
