package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import java.lang.reflect.Modifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the house does by itself: each such task has one class of its name. */
class ServiceTaskModelTest {

    static Stream<Arguments> serviceTasks() {
        return ProcessModel.all()
                .flatMap(model -> model.elements(Task.class).stream()
                        .filter(task -> !(task instanceof UserTask))
                        .map(task -> arguments(model.id(), task.getId(), task)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("serviceTasks")
    void taskCallsTheBeanOfItsName(String process, String id, Task task) {
        assertThat(delegateExpression(task))
                .as("%s: draw a service or business rule task with the delegate expression ${%s}", id, id)
                .isEqualTo("${" + id + "}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("serviceTasks")
    void taskHasAClassOfItsNameInTheRoomOfItsStage(String process, String id, Task task) {
        assertThat(House.named(id))
                .as("Write the delegate named like %s, in its stage's room", id)
                .hasValueSatisfying(type -> {
                    assertThat(JavaDelegate.class).isAssignableFrom(type);
                    assertThat(House.room(type)).isEqualTo(Stages.room(process, id));
                });
    }

    @Test
    void everyDelegateHasItsElement() {
        var drawn = serviceTasks().map(task -> (String) task.get()[1]).collect(Collectors.toSet());

        assertThat(House.classes()
                        .filter(type ->
                                JavaDelegate.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                        .map(House::elementId)
                        .filter(id -> !drawn.contains(id)))
                .as("Delegates nobody calls: delete them or name them like their task")
                .isEmpty();
    }

    private static String delegateExpression(Task task) {
        if (task instanceof ServiceTask service) {
            return service.getCamundaDelegateExpression();
        }
        return task instanceof BusinessRuleTask rule ? rule.getCamundaDelegateExpression() : "none";
    }
}
