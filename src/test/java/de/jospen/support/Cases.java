package de.jospen.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.engine.job.JobRunner;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.JobcenterContact;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Registration;
import de.jospen.project.Project;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;

/** Fictional cases for one process at a time, and a look at where they stand. */
public class Cases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Participants participants;
    private final Project project;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final ManagementService managementService;
    private final JobRunner jobRunner;

    public Cases(
            Participants participants,
            Project project,
            RuntimeService runtimeService,
            HistoryService historyService,
            ManagementService managementService,
            JobRunner jobRunner) {
        this.participants = participants;
        this.project = project;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.managementService = managementService;
        this.jobRunner = jobRunner;
    }

    /** A registered person at the site; each call another name and birth date. */
    public Participation register(String site) {
        int number = NUMBER.incrementAndGet();
        return participants.register(new Registration(
                site,
                project.site(site).jobcenter(),
                "Testperson",
                "Erfunden-" + Integer.toString(number, 36).replaceAll("\\d", "x"),
                LocalDate.of(1980, 1, 1).plusDays(number),
                Gender.FEMALE,
                "Musterweg 1",
                project.site(site).postcodes().get(0),
                "Musterstadt",
                null,
                null,
                null,
                true,
                false,
                true,
                Set.of(IntegrationGoal.WORK),
                null,
                new JobcenterContact("Kim Muster", "Integrationsfachkraft", null),
                LocalDate.now()));
    }

    /** Starts one process of the case alone, as its caller would; returns the instance id. */
    public String start(String process, Participation participation, Map<String, ?> variables) {
        var all = new HashMap<String, Object>(variables);
        CaseVariables.CASE_REFERENCE.put(all, participation.caseReference());
        CaseVariables.PARTICIPATION_ID.put(all, participation.id());
        CaseVariables.SITE.put(all, participation.site());
        CaseVariables.JOBCENTER.put(all, participation.jobcenter());
        return runtimeService
                .startProcessInstanceByKey(process, participation.caseReference(), all)
                .getProcessInstanceId();
    }

    /**
     * Runs the one job that waits at this element of the case, an asynchronous step or a timer, as the job executor does;
     * so the asynchronous steps that follow in the same instance have run as well. The test fails where one of them does.
     */
    public void runJob(Participation participation, String elementId) {
        runJob(participation.caseReference(), elementId);
    }

    /** The same of an event or an enquiry. */
    public void runJob(String caseReference, String elementId) {
        jobRunner.run(job(caseReference, elementId).getId());
    }

    /** The same where it has to fail; returns what it failed with. */
    public Throwable failJob(Participation participation, String elementId) {
        return failJob(participation.caseReference(), elementId);
    }

    /** The same of an event or an enquiry. */
    public Throwable failJob(String caseReference, String elementId) {
        String job = job(caseReference, elementId).getId();
        try {
            jobRunner.run(job);
        } catch (JobRunner.JobFailed failed) {
            return failed.getCause();
        }
        throw new AssertionError("The job at " + elementId + " did not fail");
    }

    /** The one job that waits at this element of the case. */
    public Job job(String caseReference, String elementId) {
        List<Job> jobs = instances(caseReference).stream()
                .flatMap(instance ->
                        managementService
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(elementId)
                                .list()
                                .stream())
                .toList();
        assertThat(jobs).as("jobs at " + elementId).hasSize(1);
        return jobs.get(0);
    }

    /** Ids of the elements the instance has passed, in no order. */
    public List<String> passed(String instanceId) {
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isEnded(String instanceId) {
        return historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult()
                        .getEndTime()
                != null;
    }

    /** The routing code as it stands, or stood at the end. */
    public Object variable(String instanceId, String name) {
        var variable = historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .variableName(name)
                .list();
        return variable.isEmpty() ? null : variable.get(variable.size() - 1).getValue();
    }

    /** Ids of the running instances with this business key. */
    public List<String> instances(String caseReference) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList();
    }
}
