package de.jospen.operation;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who starts the application the sentences instead of a stack trace. */
final class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused refused) {
        String faults = refused.faults().stream().map(fault -> "- " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "So startet der Echtbetrieb nicht:\n\n" + faults,
                "Bitte die Einstellungen des Profils „production“ berichtigen und neu starten.",
                refused);
    }
}
