package de.jospen.engine.deployment;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;

/** The class behind the box that {@link ModelSets#withFeedback} adds. */
@Component
class AskForFeedback implements TaskForm<AskForFeedback.Feedback> {

    record Feedback(@NotNull Integer stars) {}

    @Override
    public FormView load(CaseTask task) {
        return FormView.empty();
    }

    @Override
    public void submit(CaseTask task, Feedback feedback) {
        // Nothing of the test's box is kept
    }
}
