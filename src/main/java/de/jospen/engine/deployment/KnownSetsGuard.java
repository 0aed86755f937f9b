package de.jospen.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Stands before every box of every model, and at the end of every user task: a node whose program does not know the model
 * goes no step in it, whoever wants it to. The step's transaction rolls back, and the person reads why.
 */
@Component
class KnownSetsGuard extends AbstractBpmnParseListener implements ExecutionListener, TaskListener {

    private final KnownSets sets;

    KnownSetsGuard(KnownSets sets) {
        this.sets = sets;
    }

    /** First of all listeners, before those that look for the form's class. */
    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    }

    @Override
    public void parseStartEvent(Element startEventElement, ScopeImpl scope, ActivityImpl startEventActivity) {
        startEventActivity.addListener(ExecutionListener.EVENTNAME_START, this);
    }

    /** Called once a process is parsed as a whole. */
    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
        guard(definition.getActivities());
    }

    private void guard(List<ActivityImpl> activities) {
        for (ActivityImpl activity : activities) {
            activity.addListener(ExecutionListener.EVENTNAME_START, this);
            guard(activity.getActivities());
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        sets.requireKnown(execution.getProcessDefinitionId());
    }

    @Override
    public void notify(DelegateTask task) {
        sets.requireKnown(task.getProcessDefinitionId());
    }
}
