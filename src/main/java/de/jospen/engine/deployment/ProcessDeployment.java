package de.jospen.engine.deployment;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a {@link ModelSet} the newest in the database: as a whole if anything in it changed, not at all if nothing did,
 * once when several nodes start together, and never over a newer one unless the operator wants it (ADR 0034).
 *
 * <p>Version and hash stand in the deployment's own row, so they are restored, copied and rolled back together with what
 * they describe.
 */
@Component
class ProcessDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);
    private static final int MOST_ATTEMPTS = 5;

    enum Outcome {
        UNCHANGED,
        DEPLOYED,
        /** The database is at a newer version; nothing was done. */
        NEWER_IN_DATABASE
    }

    /** A process start that is due and has not run. */
    private record OverdueStart(String process, String event, Date due) {}

    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;

    ProcessDeployment(
            RepositoryService repositoryService,
            ManagementService managementService,
            ProcessEngineConfigurationImpl engine,
            TransactionTemplate transaction) {
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** @param rollback deploy the set even if the database is at a newer version */
    Outcome deploy(ModelSet set, boolean rollback) {
        return unlessAJobRan(() -> transaction.execute(status -> {
            // The lock of the engine's own deployments: a second node waits here and then finds the set in place
            engine.getCommandExecutorTxRequired().execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return null;
            });
            List<Deployment> newest = newest(set.processes());
            if (newest.size() == 1 && set.hash().equals(newest.get(0).getSource())) {
                return Outcome.UNCHANGED;
            }
            SetVersion found = newest.stream()
                    .map(deployment -> SetVersion.ofDeployment(deployment.getName()))
                    .max(SetVersion::compareTo)
                    .orElse(set.version());
            if (found.isNewerThan(set.version()) && !rollback) {
                LOG.warn(
                        "Die Datenbank hat die Modelle und Formulare der Version {}, dieses Programm ist Version {}. Es"
                                + " spielt seine eigenen nicht ein und arbeitet nur an den Fällen, die es kennt. Soll"
                                + " dauerhaft auf Version {} zurückgegangen werden: --jospen.deployment.rollback=true",
                        found,
                        set.version(),
                        set.version());
                return Outcome.NEWER_IN_DATABASE;
            }
            deployWhole(set);
            LOG.info(
                    "Modelle und Formulare der Version {} sind eingespielt, zuvor: {}",
                    set.version(),
                    newest.isEmpty() ? "keine" : found);
            return Outcome.DEPLOYED;
        }));
    }

    /** The deployments that hold the latest versions of these processes: one, or several of before there were sets. */
    private List<Deployment> newest(Set<String> processes) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .latestVersion()
                .list()
                .stream()
                .map(definition -> definition.getDeploymentId())
                .distinct()
                .map(id -> repositoryService
                        .createDeploymentQuery()
                        .deploymentId(id)
                        .singleResult())
                .toList();
    }

    private void deployWhole(ModelSet set) {
        List<OverdueStart> overdue = overdueStarts(set.processes());
        var deployment = repositoryService
                .createDeployment()
                .name(set.version().deploymentName())
                .source(set.hash());
        set.files()
                .forEach((name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        deployment.deployWithResult();
        overdue.forEach(this::keepDue);
    }

    /** Deploying replaces the timers that start processes, and one that fell due during the update would be forgotten. */
    private List<OverdueStart> overdueStarts(Set<String> processes) {
        return processes.stream()
                .flatMap(process -> startTimers(process).stream()
                        .map(timer -> new OverdueStart(process, event(timer), timer.getDuedate())))
                .filter(start -> start.due() != null && start.due().before(ClockUtil.getCurrentTime()))
                .toList();
    }

    private void keepDue(OverdueStart overdue) {
        startTimers(overdue.process()).stream()
                .filter(timer -> overdue.event().equals(event(timer)))
                .forEach(timer -> managementService.setJobDuedate(timer.getId(), overdue.due()));
    }

    private List<Job> startTimers(String process) {
        return managementService.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .collect(Collectors.toList());
    }

    private String event(Job timer) {
        return engine.getCommandExecutorTxRequired().execute(context -> ((JobEntity) timer).getActivityId());
    }

    /** A node that fires a start timer at the very moment of its replacement makes the replacement fail. */
    private static Outcome unlessAJobRan(Supplier<Outcome> deployment) {
        for (int attempt = 1; ; attempt++) {
            try {
                return deployment.get();
            } catch (OptimisticLockingException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
