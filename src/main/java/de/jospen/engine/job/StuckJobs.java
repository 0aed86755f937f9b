package de.jospen.engine.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asynchronous steps and timers that have failed. An incident our own code opens while the process goes on with a
 * person's task is not among them: somebody has it on the desk.
 */
@Component
class StuckJobs implements StuckSource {

    private static final String STOPPED_BY_HAND = "Der Schritt wurde von der Administration angehalten.";
    private static final String NO_PROCESS = "Wartung";
    private static final String CLEANUP = "Alte Verläufe löschen";

    private final ObjectProvider<ProcessEngine> engine;
    private final ApplicationEventPublisher events;

    StuckJobs(ObjectProvider<ProcessEngine> engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    @Override
    public StuckCounts counts() {
        return new StuckCounts(givenUp().count(), waiting().count());
    }

    @Override
    public List<StuckItem> items(int most) {
        var jobs = new ArrayList<Job>(givenUp().orderByJobDuedate().asc().listPage(0, most));
        jobs.addAll(waiting().orderByJobDuedate().asc().listPage(0, most - jobs.size()));
        Map<String, String> references = references(jobs);
        return jobs.stream()
                .map(job -> new StuckItem(
                        job.getId(),
                        references.get(job.getProcessInstanceId()),
                        job.getTenantId(),
                        process(job),
                        step(job),
                        since(job),
                        job.getExceptionMessage() == null ? STOPPED_BY_HAND : job.getExceptionMessage(),
                        job.getRetries() == 0 ? null : nextAttempt(job)))
                .toList();
    }

    @Override
    @Transactional
    public boolean retry(String id) {
        if (givenUp().jobId(id).count() + waiting().jobId(id).count() == 0) {
            return false;
        }
        events.publishEvent(new JobRetried(id));
        try {
            management().setJobRetries(attempts()).jobId(id).dueDate(new Date()).execute();
        } catch (OptimisticLockingException e) {
            // The machine has begun with it in the same moment
            return true;
        }
        return true;
    }

    private JobQuery givenUp() {
        return management().createJobQuery().noRetriesLeft();
    }

    private JobQuery waiting() {
        return management().createJobQuery().withException().withRetriesLeft();
    }

    /** As many as a new job gets: one per interval, and the first. */
    private int attempts() {
        var settings = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return ParseUtil.parseRetryIntervals(settings.getFailedJobRetryTimeCycle())
                .getRetries();
    }

    private Map<String, String> references(List<Job> jobs) {
        var instances = new HashSet<String>();
        jobs.stream().map(Job::getProcessInstanceId).filter(id -> id != null).forEach(instances::add);
        RuntimeService runtime = engine.getObject().getRuntimeService();
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private String process(Job job) {
        return job.getProcessDefinitionId() == null
                ? NO_PROCESS
                : repository()
                        .getProcessDefinition(job.getProcessDefinitionId())
                        .getName();
    }

    /** Where it failed; a timer may have gone well and the step after it not. */
    private String step(Job job) {
        if (job.getProcessDefinitionId() == null) {
            return CLEANUP;
        }
        String element = job.getFailedActivityId() != null
                ? job.getFailedActivityId()
                : management()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
        // A gateway without a question has no name
        return repository().getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element)
                                instanceof FlowElement drawn
                        && drawn.getName() != null
                ? drawn.getName()
                : element;
    }

    private Instant since(Job job) {
        HistoryService history = engine.getObject().getHistoryService();
        List<HistoricJobLog> failures = history.createHistoricJobLogQuery()
                .jobId(job.getId())
                .failureLog()
                .orderByTimestamp()
                .asc()
                .listPage(0, 1);
        return failures.isEmpty()
                ? job.getCreateTime().toInstant()
                : failures.get(0).getTimestamp().toInstant();
    }

    private static Instant nextAttempt(Job job) {
        return (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant();
    }

    private ManagementService management() {
        return engine.getObject().getManagementService();
    }

    private RepositoryService repository() {
        return engine.getObject().getRepositoryService();
    }
}
