package de.jospen.workflow;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The one variable a person may submit: {@code form}, Json and transient, so that it is never stored by the engine. */
final class SubmittedForm {

    static final String NAME = "form";

    private SubmittedForm() {}

    static String from(VariableScope scope) {
        if (scope.getVariableTyped(NAME, false) instanceof JsonValue form && form.isTransient()) {
            return form.getValueSerialized();
        }
        throw new FormRejected("", "Das Formular ist nicht angekommen. Bitte die Seite neu laden.");
    }

    static void refuseOthers(Map<String, ?> variables) {
        if (variables != null && variables.keySet().stream().anyMatch(name -> !NAME.equals(name))) {
            throw new BadUserRequestException("Nur das Formular wird angenommen, keine einzelnen Variablen.");
        }
    }
}
