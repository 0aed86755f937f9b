package de.jospen.support;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Notes every element of every process that any test passes, over the whole test run: flow nodes when they start,
 * sequence flows when they are taken, both once the transaction is committed; and whether a job did it. As an extension it notes the test classes that ran as well, so that
 * {@code ProcessCoverageTest} knows whether the run was complete.
 */
public class ElementCoverage extends AbstractProcessEnginePlugin implements AfterAllCallback {

    private static final Set<Passed> PASSED = ConcurrentHashMap.newKeySet();
    private static final Set<Passed> BY_EXECUTOR = ConcurrentHashMap.newKeySet();
    private static final Set<Passed> STARTED_ELSEWHERE = ConcurrentHashMap.newKeySet();
    private static final Set<String> TEST_CLASSES = ConcurrentHashMap.newKeySet();

    /** An element of a process that a test has passed. */
    private record Passed(String process, String element) {}

    public static boolean isPassed(String process, String element) {
        return PASSED.contains(new Passed(process, element));
    }

    /** Whether this asynchronous step or timer was run by a job of its own, the way the job executor runs it. */
    public static boolean isRunByExecutor(String process, String element) {
        return BY_EXECUTOR.contains(new Passed(process, element));
    }

    /** Whether a job of one site has started this process at another site with this start event. */
    public static boolean isStartedElsewhere(String process, String startEvent) {
        return STARTED_ELSEWHERE.contains(new Passed(process, startEvent));
    }

    /** Whether the tests of this class ran to their end in this run. */
    public static boolean isFinished(String testClass) {
        return TEST_CLASSES.contains(testClass);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TEST_CLASSES.add(context.getRequiredTestClass().getName());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Attach());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Called once a process is parsed as a whole, subprocesses, boundary events and all. */
    private static final class Attach extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            attach(definition.getKey(), definition);
        }

        private static void attach(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
                // A timer on the way is reached before its job runs
                activity.addListener(ExecutionListener.EVENTNAME_END, note(process, activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId())));
                attach(process, activity);
            }
        }

        private static ExecutionListener note(String process, String element) {
            return execution -> {
                var passed = new Passed(process, element);
                JobEntity job = Context.getJobExecutorContext() == null
                        ? null
                        : Context.getJobExecutorContext().getCurrentJob();
                boolean ownJob = job != null && element.equals(job.getActivityId());
                boolean elsewhere = job != null && !Objects.equals(job.getTenantId(), execution.getTenantId());
                Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, committed -> {
                            PASSED.add(passed);
                            if (ownJob) {
                                BY_EXECUTOR.add(passed);
                            }
                            if (elsewhere) {
                                STARTED_ELSEWHERE.add(passed);
                            }
                        });
            };
        }
    }
}
