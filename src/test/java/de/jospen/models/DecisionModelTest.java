package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Decision tables are really asked, by name. */
class DecisionModelTest {

    private static final Pattern EVALUATED = Pattern.compile("evaluate\\(\\s*\"(\\w+)\"");

    @Test
    void everyDecisionIsAskedAndEveryQuestionHasItsDecision() {
        var files = ProcessModel.files(Path.of("processes"), ".dmn")
                .map(ProcessModel::nameOf)
                .collect(Collectors.toSet());
        var asked = EVALUATED.matcher(House.sources(Path.of("src/main/java"))).results();

        assertThat(asked.map((MatchResult call) -> call.group(1)).collect(Collectors.toSet()))
                .as("Ask each decision of processes/ with decisions.evaluate(\"<file name>\", …), or delete the file")
                .containsExactlyInAnyOrderElementsOf(files);
    }
}
