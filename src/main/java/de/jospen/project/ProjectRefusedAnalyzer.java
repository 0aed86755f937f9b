package de.jospen.project;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who starts the application the sentences instead of a stack trace. */
final class ProjectRefusedAnalyzer extends AbstractFailureAnalyzer<ProjectRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProjectRefused refused) {
        String faults = refused.faults().stream().map(fault -> "- " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Die Projektkonfiguration stimmt nicht:\n\n" + faults,
                "Bitte die Einstellungen unter jospen.project berichtigen und neu starten.",
                refused);
    }
}
