package de.jospen.engine.deployment;

import de.jospen.engine.deployment.DeployedSetRepository.OldDefinition;
import de.jospen.engine.deployment.ModelChanges.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running cases over to the newest set, each in a transaction of its own: whatever stops it, the next run goes on
 * with the rest. Tasks keep their id, assignee, due date and drafts. What cannot be taken over stays and goes on where it
 * is, and is told in {@link LeftBehindCases} (ADR 0035).
 */
@Component
class Migration {

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final String FAULT =
            "Beim Übernehmen ist ein Fehler aufgetreten; Einzelheiten stehen im Protokoll des Programms.";
    private static final String FAULTY_PLAN =
            "Der Übernahmeplan dieses Modells ist fehlerhaft; Einzelheiten stehen im Protokoll des Programms.";
    private static final String BUSY = "Ein Schritt des Falls lief gerade.";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(70);
    private static final long PAUSE_MILLIS = 200;

    private enum Result {
        TAKEN,
        /** Ended meanwhile, or another node was faster. */
        NOTHING_TO_DO,
        /** A job of the case is running. */
        BUSY
    }

    private record Candidate(
            OldDefinition definition, String instanceId, CasePlan plan, Map<String, Object> variables) {}

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final DeployedSetRepository deployed;
    private final CasePlans plans;
    private final KnownSets sets;
    private final TransactionTemplate each;
    private final Clock clock;

    Migration(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            DeployedSetRepository deployed,
            CasePlans plans,
            KnownSets sets,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.deployed = deployed;
        this.plans = plans;
        this.sets = sets;
        this.clock = clock;
        this.each = new TransactionTemplate(transactionManager);
        // A commit of its own; a savepoint where a trial run rolls back around it
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes over all cases of the set's processes that are on older definitions; the set must be the newest. */
    MigrationReport run(ModelSet set) {
        return run(set, false);
    }

    /** Says what {@link #run} would do: does it case by case, and takes each back. */
    MigrationReport tryOut(ModelSet set) {
        return run(set, true);
    }

    private MigrationReport run(ModelSet set, boolean trial) {
        var report = new MigrationReport();
        var busy = new ArrayDeque<Candidate>();
        Set<String> processes = set.processes();
        for (OldDefinition old : deployed.oldDefinitions()) {
            if (processes.contains(old.process())) {
                List<String> instances = deployed.instances(old.definitionId());
                CasePlan plan = plan(set, old);
                Map<String, Object> variables = ModelChanges.variables(old.process(), set.files());
                for (String instance : instances) {
                    if (plan == null) {
                        leave(report, old, instance, FAULTY_PLAN, trial);
                    } else {
                        take(report, new Candidate(old, instance, plan, variables), busy, trial);
                    }
                }
            }
        }
        tryAgain(report, busy, trial);
        if (!trial) {
            deployed.forgetEndedCases();
        }
        return report;
    }

    private CasePlan plan(ModelSet set, OldDefinition old) {
        try {
            return plans.plan(old.definitionId(), old.newestDefinitionId(), steps(set, old));
        } catch (MigrationPlanValidationException e) {
            LOG.error("Plan for {} from {} to {} is refused", old.process(), old.definitionId(), set.version(), e);
            return null;
        }
    }

    /** Who goes forward reads the changes of the own set; who goes back, those that came with the newer set. */
    private List<Map<String, Change>> steps(ModelSet set, OldDefinition old) {
        String deploymentId =
                repositoryService.getProcessDefinition(old.definitionId()).getDeploymentId();
        SetVersion from = SetVersion.ofDeployment(repositoryService
                .createDeploymentQuery()
                .deploymentId(deploymentId)
                .singleResult()
                .getName());
        return from.isNewerThan(set.version())
                ? ModelChanges.back(old.process(), changes(deploymentId), set.version())
                : ModelChanges.forward(old.process(), set.files(), from);
    }

    private Map<String, byte[]> changes(String deploymentId) {
        var files = new HashMap<String, byte[]>();
        for (String name : repositoryService.getDeploymentResourceNames(deploymentId)) {
            if (name.endsWith(".properties")) {
                try (var content = repositoryService.getResourceAsStream(deploymentId, name)) {
                    files.put(name, content.readAllBytes());
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private void take(MigrationReport report, Candidate candidate, ArrayDeque<Candidate> busy, boolean trial) {
        OldDefinition old = candidate.definition();
        try {
            Result result = sets.evenUnknown(() -> each.execute(status -> {
                Result done = take(candidate);
                if (trial) {
                    status.setRollbackOnly();
                }
                return done;
            }));
            if (result == Result.TAKEN) {
                report.taken(old.process());
            } else if (result == Result.BUSY) {
                busy.add(candidate);
            }
        } catch (OptimisticLockingException e) {
            busy.add(candidate);
        } catch (MigratingProcessInstanceValidationException e) {
            LOG.warn(
                    "{} {} stays on {}: {}", old.process(), candidate.instanceId(), old.definitionId(), e.getMessage());
            leave(report, old, candidate.instanceId(), reason(old, e), trial);
        } catch (RuntimeException e) {
            LOG.error("{} {} stays on {}", old.process(), candidate.instanceId(), old.definitionId(), e);
            leave(report, old, candidate.instanceId(), FAULT, trial);
        }
    }

    private Result take(Candidate candidate) {
        String instanceId = candidate.instanceId();
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null
                || !instance.getProcessDefinitionId()
                        .equals(candidate.definition().definitionId())) {
            return Result.NOTHING_TO_DO;
        }
        if (hasRunningJob(instanceId)) {
            return Result.BUSY;
        }
        beginAgainWhereBoxesAreGone(instanceId, candidate.plan().restarts());
        runtimeService
                .newMigration(candidate.plan().plan())
                .processInstanceIds(instanceId)
                .execute();
        renameTasks(instanceId, candidate.plan().taskNames());
        candidate.variables().forEach((name, value) -> {
            if (!runtimeService.getVariables(instanceId).containsKey(name)) {
                runtimeService.setVariable(instanceId, name, value);
            }
        });
        deployed.forgetReason(instanceId);
        return Result.TAKEN;
    }

    /**
     * A node in the middle of a step would have to do it again after the migration, and its mail has left already. A job
     * that a node takes after this question makes the migration fail, since both change the job's row.
     */
    private boolean hasRunningJob(String instanceId) {
        Date now = ClockUtil.getCurrentTime();
        return managementService.createJobQuery().processInstanceId(instanceId).list().stream()
                .map(JobEntity.class::cast)
                .anyMatch(job -> job.getLockOwner() != null
                        && job.getLockExpirationTime() != null
                        && job.getLockExpirationTime().after(now));
    }

    private void beginAgainWhereBoxesAreGone(String instanceId, Map<String, String> restarts) {
        if (restarts.isEmpty()) {
            return;
        }
        ActivityInstance tree = runtimeService.getActivityInstance(instanceId);
        restarts.forEach((box, at) -> {
            for (ActivityInstance waiting : tree.getActivityInstances(box)) {
                // Begun before it is cancelled, so that the surroundings live on
                runtimeService
                        .createProcessInstanceModification(instanceId)
                        .startBeforeActivity(at)
                        .cancelActivityInstance(waiting.getId())
                        .execute();
            }
            for (var waiting : tree.getTransitionInstances(box)) {
                runtimeService
                        .createProcessInstanceModification(instanceId)
                        .startBeforeActivity(at)
                        .cancelTransitionInstance(waiting.getId())
                        .execute();
            }
        });
    }

    /** The engine keeps a task's name, but people should find what the new form is called. */
    private void renameTasks(String instanceId, Map<String, String> names) {
        for (Task task :
                taskService.createTaskQuery().processInstanceId(instanceId).list()) {
            String name = names.get(task.getTaskDefinitionKey());
            if (name != null && !name.equals(task.getName())) {
                task.setName(name);
                taskService.saveTask(task);
            }
        }
    }

    /** Jobs end soon; the lock of a node that was killed in the middle of one does at its time. */
    private void tryAgain(MigrationReport report, ArrayDeque<Candidate> busy, boolean trial) {
        Instant end = Instant.now(clock).plus(LONGEST_WAIT);
        while (!busy.isEmpty()) {
            if (trial || Instant.now(clock).isAfter(end)) {
                busy.forEach(candidate -> leave(report, candidate.definition(), candidate.instanceId(), BUSY, trial));
                return;
            }
            var again = List.copyOf(busy);
            busy.clear();
            again.forEach(candidate -> take(report, candidate, busy, trial));
            if (!busy.isEmpty()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void leave(MigrationReport report, OldDefinition old, String instanceId, String reason, boolean trial) {
        report.left(old.process(), reason);
        if (!trial) {
            each.executeWithoutResult(status -> deployed.keepReason(instanceId, reason));
        }
    }

    private String reason(OldDefinition old, MigratingProcessInstanceValidationException refused) {
        var report = refused.getValidationReport();
        String boxes = Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                        report.getTransitionInstanceReports().stream()
                                .map(MigratingTransitionInstanceValidationReport::getSourceScopeId))
                .distinct()
                .map(box -> "„" + label(old.definitionId(), box) + "“")
                .collect(Collectors.joining(", "));
        return "Für " + (boxes.isEmpty() ? "einen Schritt" : boxes)
                + " gibt es im neuen Modell keine Fortsetzung. Der Fall geht mit seinem alten Modell weiter.";
    }

    private String label(String definitionId, String box) {
        return repositoryService.getBpmnModelInstance(definitionId).getModelElementById(box) instanceof FlowNode node
                        && node.getName() != null
                ? node.getName().replaceAll("\\s+", " ")
                : box;
    }
}
