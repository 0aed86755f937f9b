package de.jospen.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Attaches our listeners to every user task and to every start event with a form, so that no model forgets them. */
@Component
class FormParseListener extends AbstractBpmnParseListener {

    private final TaskFormListener taskFormListener;
    private final StartFormListener startFormListener;
    private final TaskWatchListener taskWatchListener;

    FormParseListener(
            TaskFormListener taskFormListener,
            StartFormListener startFormListener,
            TaskWatchListener taskWatchListener) {
        this.taskFormListener = taskFormListener;
        this.startFormListener = startFormListener;
        this.taskWatchListener = taskWatchListener;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, taskWatchListener);
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, taskWatchListener);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, taskFormListener);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, taskFormListener);
    }

    @Override
    public void parseStartEvent(Element startEventElement, ScopeImpl scope, ActivityImpl startEventActivity) {
        if (startEventElement.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey") != null) {
            startEventActivity.addListener(ExecutionListener.EVENTNAME_START, startFormListener);
        }
    }
}
