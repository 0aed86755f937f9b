package de.jospen.workflow;

/**
 * What stands behind one user task: the form's prefill and what happens when a person completes it. The bean's name is
 * the task's id and the name of its HTML file in {@code forms/}.
 *
 * @param <D> the submitted data, a record with Bean Validation; unknown fields are refused
 */
public interface TaskForm<D> {

    /** The prefill. Reads only; called as often as the form is drawn. */
    FormView load(CaseTask task);

    /**
     * Writes the data and sets the routing codes, in the transaction that completes the task.
     *
     * @throws FormRejected when a rule is broken; the task then stays open and nothing is written
     */
    void submit(CaseTask task, D data);

    /** Whether the form's header may say the participant's name; the Kreis coordinates without it (JSE-18). */
    default boolean namesParticipant() {
        return true;
    }
}
