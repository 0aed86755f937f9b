package de.jospen.engine.access;

import java.util.Map;

/** A person submits the form and nothing else, so that nobody overwrites a site or a result code. */
public final class SubmittedVariables {

    public static final String FORM = "form";

    private SubmittedVariables() {}

    static void refuseOthers(Map<String, ?> variables) {
        if (variables != null && variables.keySet().stream().anyMatch(name -> !FORM.equals(name))) {
            throw new Refusal("Nur das Formular wird angenommen, keine einzelnen Variablen.");
        }
    }
}
