package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.jospen.mail.MailService;
import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import de.jospen.workflow.StartForm;
import de.jospen.workflow.TaskForm;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails are drawn as tasks of their own, so that a mail server that is down never takes a person's work back. */
class MailModelTest {

    private static final Set<String> SENDING = Set.of("send", "deliver");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.jospen");

    static Stream<Arguments> mailTasks() {
        return ProcessModel.all()
                .flatMap(model -> model.elements(Task.class).stream()
                        .filter(task -> House.named(task.getId())
                                .filter(type -> JavaDelegate.class.isAssignableFrom(type) && sendsMail(type))
                                .isPresent())
                        .map(task -> arguments(model.id(), task.getId(), task)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mailTasks")
    void mailTaskRunsInATransactionOfItsOwnAndIsTriedAgain(String process, String id, Task task) {
        assertThat(task.isCamundaAsyncBefore())
                .as("%s sends a mail: set camunda:asyncBefore", id)
                .isTrue();
        assertThat(task.getExtensionElements() == null
                        || task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .list()
                                .isEmpty())
                .as("%s: the engine's settings say when a mail is tried again, for all alike", id)
                .isTrue();
    }

    @Test
    void mailTasksAreFound() {
        assertThat(mailTasks().map(task -> task.get()[1]))
                .contains("sendAdmission", "requestCoordination", "remindReceipt");
    }

    @Test
    void noFormSendsAMailBehindThePicture() {
        assertThat(House.classes()
                        .filter(type -> TaskForm.class.isAssignableFrom(type) || StartForm.class.isAssignableFrom(type))
                        .filter(type -> !type.isInterface() && sendsMail(type))
                        .map(Class::getSimpleName))
                .as("Draw the mail as a service task after the form instead of sending it while the form is submitted")
                .isEmpty();
    }

    /** Whether any method of the class makes a mail leave, directly or through helpers; keeping one in the outbox is no sending. */
    private static boolean sendsMail(Class<?> type) {
        JavaClass start = CLASSES.get(type);
        Set<JavaCodeUnit> seen = new HashSet<>(start.getCodeUnits());
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaCodeUnit called : called(open.pop())) {
                if (called.getOwner().isEquivalentTo(MailService.class) && SENDING.contains(called.getName())) {
                    return true;
                }
                if (seen.add(called)) {
                    open.add(called);
                }
            }
        }
        return false;
    }

    private static Set<JavaCodeUnit> called(JavaCodeUnit caller) {
        return Stream.concat(caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(called -> called.getOwner().getPackageName().startsWith("de.jospen"))
                .collect(Collectors.toSet());
    }
}
