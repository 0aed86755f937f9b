package de.jospen.workflow;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An open task as its {@link TaskForm} sees it: which case, who works on it, and the routing codes around it. Codes set
 * here decide at the next gateway; content goes to the domain tables.
 */
public final class CaseTask {

    private final String id;
    private final String definitionKey;
    private final String caseReference;
    private final String site;
    private final Colleague colleague;
    private final Function<String, Object> variables;
    private final BiConsumer<String, Object> setter;

    CaseTask(
            String id,
            String definitionKey,
            String caseReference,
            String site,
            Colleague colleague,
            Function<String, Object> variables,
            BiConsumer<String, Object> setter) {
        this.id = id;
        this.definitionKey = definitionKey;
        this.caseReference = caseReference;
        this.site = site;
        this.colleague = colleague;
        this.variables = variables;
        this.setter = setter;
    }

    public String id() {
        return id;
    }

    public String definitionKey() {
        return definitionKey;
    }

    public String caseReference() {
        return caseReference;
    }

    /** Site id, which is the tenant of the case. */
    public String site() {
        return site;
    }

    public Colleague colleague() {
        return colleague;
    }

    public <T> T get(Variable<T> variable) {
        return find(variable).orElseThrow(variable::missing);
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable(variable.decode(variables.apply(variable.name())));
    }

    /** Sets a routing code for the rest of the process. Only while submitting. */
    public <T> void set(Variable<T> variable, T value) {
        setter.accept(variable.name(), variable.encode(value));
    }
}
