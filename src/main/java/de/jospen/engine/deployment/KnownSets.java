package de.jospen.engine.deployment;

import de.jospen.engine.job.MachineStep;
import de.jospen.project.Deadlines;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which of the deployed sets this program can work on: those whose delegates, forms and deadlines it has. The job executor
 * takes jobs of known sets only. For a person one model counts, not its whole set: {@link KnownSetsGuard} keeps everybody
 * off the unknown ones. So two program versions may run side by side on one database (ADR 0034).
 *
 * <p>Decision tables are read from the program itself, never from a deployment; no model refers to one.
 */
@Component
public class KnownSets {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSets.class);
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"[$#]\\{\\s*(\\w+)\\s*}\"");
    private static final Pattern DEADLINE = Pattern.compile("deadlines\\.\\w+\\('(\\w+)'");
    private static final ThreadLocal<Boolean> UNGUARDED = ThreadLocal.withInitial(() -> false);

    private final ListableBeanFactory beans;
    private final Deadlines deadlines;
    private final ProgramVersion program;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<DeployedSetRepository> deployed;
    private final Map<String, Set<String>> missing = new ConcurrentHashMap<>();

    KnownSets(
            ListableBeanFactory beans,
            Deadlines deadlines,
            ProgramVersion program,
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            ObjectProvider<DeployedSetRepository> deployed) {
        this.beans = beans;
        this.deadlines = deadlines;
        this.program = program;
        this.engine = engine;
        this.deployed = deployed;
    }

    /** Lets the job executor work on all sets in use that are known here, and on no other. */
    void register() {
        for (String deploymentId : deployed.getObject().inUse()) {
            Set<String> missing = missingIn(deploymentId);
            if (missing.isEmpty()) {
                engine.getObject().getRegisteredDeployments().add(deploymentId);
            } else {
                engine.getObject().getRegisteredDeployments().remove(deploymentId);
                LOG.warn(
                        "Dieses Programm (Version {}) führt keine Schritte der Einspielung {} (Version {}) aus; ihm"
                                + " fehlt: {}",
                        program.version(),
                        deploymentId,
                        versionOf(deploymentId),
                        String.join(", ", missing));
            }
        }
    }

    /** Jobs in the whole database that this node never takes. If no node takes them, cases stand still. */
    public long jobsOfUnknownSets() {
        return deployed.getObject().jobs().entrySet().stream()
                .filter(jobs -> !missingIn(jobs.getKey()).isEmpty())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** @throws OtherProgramVersion when this program cannot work on the definition */
    public void requireKnown(String processDefinitionId) {
        if (!UNGUARDED.get() && !missing(processDefinitionId).isEmpty()) {
            String deploymentId = unguarded(context -> context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(processDefinitionId)
                    .getDeploymentId());
            throw new OtherProgramVersion(
                    versionOf(deploymentId).isNewerThan(program.version())
                            ? OtherProgramVersion.NEWER
                            : OtherProgramVersion.OLDER);
        }
    }

    /** For taking a case over from a set that is not known here to one that is. */
    <T> T evenUnknown(Supplier<T> step) {
        UNGUARDED.set(true);
        try {
            return step.get();
        } finally {
            UNGUARDED.remove();
        }
    }

    private Set<String> missingIn(String deploymentId) {
        List<String> definitions = unguarded(context ->
                context.getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(deploymentId).stream()
                        .map(ProcessDefinition::getId)
                        .toList());
        return definitions.stream()
                .flatMap(definition -> missing(definition).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a definition needs and this program lacks. Asked before every step, so remembered: neither ever changes. */
    private Set<String> missing(String processDefinitionId) {
        Set<String> before = missing.get(processDefinitionId);
        if (before != null) {
            return before;
        }
        Set<String> found = unguarded(context -> missing(context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findBpmnModelInstanceForProcessDefinition(processDefinitionId))
                .collect(Collectors.toSet()));
        missing.put(processDefinitionId, found);
        return found;
    }

    private Stream<String> missing(BpmnModelInstance model) {
        String source = Bpmn.convertToString(model);
        return Stream.of(
                        firstGroups(DELEGATE, source).filter(bean -> !beans.containsBean(bean)),
                        boxesWithForm(model).filter(bean -> !beans.containsBean(bean)),
                        firstGroups(DEADLINE, source).filter(name -> !deadlines.has(name)))
                .flatMap(names -> names);
    }

    /** The class behind a box with a form is the bean named like the box. */
    private static Stream<String> boxesWithForm(BpmnModelInstance model) {
        return Stream.concat(
                model.getModelElementsByType(UserTask.class).stream()
                        .filter(task -> task.getCamundaFormKey() != null)
                        .map(UserTask::getId),
                model.getModelElementsByType(StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormKey() != null)
                        .map(StartEvent::getId));
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private SetVersion versionOf(String deploymentId) {
        DeploymentEntity deployment =
                unguarded(context -> context.getDeploymentManager().findDeploymentById(deploymentId));
        return SetVersion.ofDeployment(deployment == null ? null : deployment.getName());
    }

    /** Also while a person's command runs, whose grants do not count for this question. */
    private <T> T unguarded(Function<CommandContext, T> question) {
        var settings = engine.getObject();
        return MachineStep.run(
                settings.getIdentityService(),
                () -> settings.getCommandExecutorTxRequired().execute(question::apply));
    }
}
