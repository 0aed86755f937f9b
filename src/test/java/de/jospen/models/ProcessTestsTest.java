package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same name again in the tests: who points at a box finds the test that shows what it does. */
class ProcessTestsTest {

    private static final Path TESTS = Path.of("src/test/java/de/jospen");

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processHasItsTestInTheRoomOfItsStage(ProcessModel model) throws IOException {
        Path test = Path.of("src/test/java", testClass(model).replace('.', '/') + ".java");

        assertThat(test).as("Write the process test of %s", model).isRegularFile();
        assertThat(Files.readString(test))
                .as("%s must carry @ProcessTest, so that its coverage counts", test)
                .containsPattern("(?m)^@ProcessTest$");
    }

    @Test
    void everyUserTaskIsPlayedInATest() throws IOException {
        String tests = stageTests();
        var unplayed = ProcessModel.all()
                .flatMap(model -> model.elements(UserTask.class).stream())
                .map(UserTask::getId)
                .distinct()
                .filter(id -> !tests.contains("\"" + id + "\""));

        assertThat(unplayed)
                .as("Complete these tasks in a test, as the right person")
                .isEmpty();
    }

    /** {@code de.jospen.assessment.BarrierAssessmentProcessTest} for {@code barrierAssessment}. */
    static String testClass(ProcessModel model) {
        String name = Character.toUpperCase(model.id().charAt(0)) + model.id().substring(1);
        return "de.jospen." + Stages.room(model.id(), "") + "." + name + "ProcessTest";
    }

    /** Without this package, which names elements without playing them. */
    private static String stageTests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(TESTS.resolve("models")))
                    .toList();
            return sources.stream().map(ProcessTestsTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
