package de.jospen.restore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who starts the application the sentence instead of a stack trace. */
final class RestoreRefusedAnalyzer extends AbstractFailureAnalyzer<RestoreRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RestoreRefused refused) {
        return new FailureAnalysis(
                "So startet die Anwendung nicht:\n\n- " + refused.getMessage(),
                "Bitte die Einstellung berichtigen und neu starten.",
                refused);
    }
}
