package de.jospen.workflow;

/**
 * What stands behind a start form; the bean's name is the start event's id. The submitted data must have a field
 * {@code site}, unless the process is about the whole project: it becomes the tenant of the new instance.
 *
 * @param <D> the submitted data, a record with Bean Validation
 */
public interface StartForm<D> {

    FormView load(Colleague colleague);

    /** @throws FormRejected when a rule is broken; nothing is started or written then */
    void submit(CaseStart start, D data);
}
