package de.jospen.workflow;

import de.jospen.engine.access.SubmittedVariables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The one variable a person may submit: {@code form}, Json and transient, so that it is never stored by the engine. */
final class SubmittedForm {

    static final String NAME = SubmittedVariables.FORM;

    private SubmittedForm() {}

    static String from(VariableScope scope) {
        if (scope.getVariableTyped(NAME, false) instanceof JsonValue form && form.isTransient()) {
            return form.getValueSerialized();
        }
        throw new FormRejected("", "Das Formular ist nicht angekommen. Bitte die Seite neu laden.");
    }
}
