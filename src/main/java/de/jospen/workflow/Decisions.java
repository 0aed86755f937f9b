package de.jospen.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables in {@code processes/*.dmn}; file name = decision id.
 *
 * <p>It has a DMN engine of its own: the process engine's decision service writes every input – barrier counts, wages – to
 * the decision history, where no personal fact may ever stand. For the same reason no message names an input's value.
 *
 * <p>Tables are read once at start; evaluating is thread-safe. An input that is missing counts as not known (null). Refused
 * are an unknown decision and an input the decision does not declare: a misspelt name would silently decide on null.
 */
@Component
public class Decisions {

    private static final String FILES = "classpath:processes/*.dmn";

    private record Table(DmnDecision decision, Set<String> inputs) {}

    private final DmnEngine engine;
    private final Map<String, Table> tables;

    public Decisions() {
        this(DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }

    /** For tests that want to hear which row was hit. */
    Decisions(DmnEngineConfiguration configuration) {
        engine = configuration.buildEngine();
        tables = readTables();
    }

    /**
     * Evaluates one decision.
     *
     * @param inputs numbers, texts, enums (by name) and {@code LocalDate}s by input name; null values are allowed
     * @throws IllegalArgumentException for an unknown decision or an undeclared input
     * @throws IllegalStateException when the table does not give exactly one result
     */
    public Decision evaluate(String decisionId, Map<String, ?> inputs) {
        var table = tables.get(decisionId);
        if (table == null) {
            throw new IllegalArgumentException("There is no decision " + decisionId);
        }
        if (!table.inputs().containsAll(inputs.keySet())) {
            throw new IllegalArgumentException("Decision " + decisionId + " takes only " + table.inputs());
        }
        var result = ask(table, inputs);
        if (result.size() != 1) {
            throw new IllegalStateException(
                    "Decision " + decisionId + " gave " + result.size() + " results instead of one");
        }
        return new Decision(
                decisionId, Collections.unmodifiableMap(result.getSingleResult().getEntryMap()));
    }

    private DmnDecisionResult ask(Table table, Map<String, ?> inputs) {
        var bound = new HashMap<String, Object>();
        table.inputs().forEach(name -> bound.put(name, plain(inputs.get(name))));
        try {
            return engine.evaluateDecision(table.decision(), bound);
        } catch (DmnEngineException | FeelException refused) {
            // No cause: the engine's messages quote the inputs.
            throw new IllegalStateException("Decision " + table.decision().getKey() + " could not be evaluated: "
                    + refused.getClass().getSimpleName());
        }
    }

    /** Other types, a java.util.Date for one, would meet no row of their column and let a later row decide. */
    private static Object plain(Object value) {
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate) {
            return value;
        }
        throw new IllegalArgumentException("Decisions take text, numbers, flags and dates, not "
                + value.getClass().getName());
    }

    private Map<String, Table> readTables() {
        try {
            var read = new HashMap<String, Table>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var id = file.getFilename().replace(".dmn", "");
                read.put(id, readTable(id, file));
            }
            return Map.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The decision tables " + FILES + " cannot be read", unreadable);
        }
    }

    private Table readTable(String id, Resource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var model = Dmn.readModelFromStream(stream);
            return new Table(engine.parseDecision(id, model), declaredInputs(model));
        }
    }

    private static Set<String> declaredInputs(DmnModelInstance model) {
        return model.getModelElementsByType(InputData.class).stream()
                .map(InputData::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
