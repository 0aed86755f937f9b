package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import de.jospen.support.ShippedProject;
import de.jospen.workflow.StartForm;
import de.jospen.workflow.TaskForm;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do: each task has a form, a class, a group, a due date and an instruction. */
class UserTaskModelTest {

    static final Path FORMS = Path.of("forms");
    private static final String FORM_KEY = "embedded:deployment:%s.html";
    private static final Pattern DEADLINE =
            Pattern.compile("\\$\\{deadlines\\.(?:due\\('(\\w+)'|dueFrom\\('(\\w+)', \\w+)\\)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");

    static Stream<Arguments> userTasks() {
        return ProcessModel.all()
                .flatMap(model ->
                        model.elements(UserTask.class).stream().map(task -> arguments(model.id(), task.getId(), task)));
    }

    static Stream<Arguments> startForms() {
        return ProcessModel.all()
                .flatMap(model -> model.elements(StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormKey() != null)
                        .map(start -> arguments(model.id(), start.getId(), start)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("userTasks")
    void taskHasAFormOfItsName(String process, String id, UserTask task) {
        assertForm(id, task.getCamundaFormKey());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("startForms")
    void startHasAFormOfItsName(String process, String id, StartEvent start) {
        assertForm(id, start.getCamundaFormKey());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("userTasks")
    void taskHasAClassOfItsNameInTheRoomOfItsStage(String process, String id, UserTask task) {
        assertClass(process, id, TaskForm.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("startForms")
    void startHasAClassOfItsNameInTheRoomOfItsStage(String process, String id, StartEvent start) {
        assertClass(process, id, StartForm.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("userTasks")
    void taskBelongsToAGroup(String process, String id, UserTask task) {
        assertThat(task.getCamundaCandidateGroupsList())
                .as("Nobody would see the task %s; set its candidate groups", id)
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("userTasks")
    void taskIsDueAtADeadlineOfTheProjectOrAnAgreedDay(String process, String id, UserTask task) {
        String due = task.getCamundaDueDate();
        assertThat(due)
                .as("Set the due date of %s to ${deadlines.due('%s')}", id, id)
                .isNotBlank();
        Matcher deadline = DEADLINE.matcher(due);
        if (deadline.matches()) {
            assertThat(nameIn(deadline.toMatchResult()))
                    .as("The deadline carries the task's name")
                    .isEqualTo(id);
        } else {
            assertThat(due).as("Due date of %s", id).matches(VARIABLE);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("userTasks")
    void taskTellsWhatToDo(String process, String id, UserTask task) {
        String documentation = task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining(" "));
        assertThat(documentation)
                .as("Tell in German what to do in %s, for whom and why (documentation, 40 characters or more)", id)
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotContainPattern("\\b(the|and|with|please)\\b");
    }

    @Test
    void everyFormBelongsToATaskOrAStart() {
        Set<String> drawn = ids(Stream.concat(userTasks(), startForms()));

        assertThat(ProcessModel.files(FORMS, "")
                        .map(file -> file.getFileName().toString())
                        .filter(file -> !file.endsWith(".html") || !drawn.contains(file.replace(".html", ""))))
                .as("Forms nobody opens: delete them or name them like their task")
                .isEmpty();
    }

    @Test
    void everyFormClassHasItsElement() {
        assertThat(withoutElement(TaskForm.class, userTasks()))
                .as("Form classes nobody reaches: delete them or name them like their task")
                .isEmpty();
        assertThat(withoutElement(StartForm.class, startForms()))
                .as("Start form classes nobody reaches: delete them or name them like their start event")
                .isEmpty();
    }

    @Test
    void deadlinesOfTheModelsAreThoseOfTheConfiguration() {
        var used = ProcessModel.all()
                .flatMap(model -> DEADLINE.matcher(model.source()).results())
                .map(UserTaskModelTest::nameIn)
                .collect(Collectors.toSet());

        assertThat(ShippedProject.properties().deadlines().keySet())
                .as("Keep jospen.project.deadlines in jospen-project.yml and ${deadlines.due('…')} in the models equal")
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static String nameIn(MatchResult deadline) {
        return deadline.group(1) == null ? deadline.group(2) : deadline.group(1);
    }

    private static void assertForm(String id, String formKey) {
        assertThat(formKey).as("Form key of %s", id).isEqualTo(FORM_KEY.formatted(id));
        assertThat(FORMS.resolve(id + ".html")).as("Write the form of %s", id).isRegularFile();
    }

    private static void assertClass(String process, String id, Class<?> contract) {
        assertThat(House.named(id))
                .as("Write the class named like %s, in its stage's room", id)
                .hasValueSatisfying(type -> {
                    assertThat(contract).isAssignableFrom(type);
                    assertThat(House.room(type)).isEqualTo(Stages.room(process, id));
                });
    }

    /** Names of the contract's classes that no element has. */
    private static Stream<String> withoutElement(Class<?> contract, Stream<Arguments> elements) {
        Set<String> drawn = ids(elements);
        return House.classes()
                .filter(type -> contract.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .map(House::elementId)
                .filter(id -> !drawn.contains(id));
    }

    private static Set<String> ids(Stream<Arguments> elements) {
        return elements.map(element -> (String) element.get()[1]).collect(Collectors.toSet());
    }
}
