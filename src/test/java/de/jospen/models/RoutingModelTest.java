package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.CaseVariables;
import de.jospen.support.DeclaredVariable;
import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What steers a process: declared variables with known codes, declared messages, and expressions without cleverness. */
class RoutingModelTest {

    private static final Pattern CODE = Pattern.compile("(\\w+) (?:==|!=) '(\\w+)'");
    private static final String COMPARISON = "\\w+ (?:==|!=) '\\w+'";
    /** A flag, its opposite, or comparisons with codes, joined by one kind of operator. */
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(!?\\w+|%1$s(?: \\|\\| %1$s)*|%1$s(?: && %1$s)*)}".formatted(COMPARISON));

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern PLAIN_VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final List<Pattern> ALLOWED = List.of(
            CONDITION,
            PLAIN_VARIABLE,
            Pattern.compile("\\$\\{deadlines\\.due\\('\\w+'\\)}"),
            Pattern.compile("\\$\\{deadlines\\.(?:dueFrom|overdueFrom)\\('\\w+', \\w+\\)}"),
            Pattern.compile("\\$\\{'[A-Z_]+'}"),
            Pattern.compile("#\\{execution\\.processBusinessKey}"));

    private static final Set<String> ROOMS_WITHOUT_PROCESS = Set.of("competence", "workflow");
    private static final List<DeclaredVariable> DECLARED =
            DeclaredVariable.all().toList();

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void conditionsCompareADeclaredVariableWithAKnownCodeOrAskAFlag(ProcessModel model) {
        assertThat(model.elements(ConditionExpression.class).stream()
                        .map(ConditionExpression::getTextContent)
                        .flatMap(RoutingModelTest::faultsOfCondition))
                .as("Conditions of %s", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void expressionsAreOfTheFewKindsAManagerCanRead(ProcessModel model) {
        assertThat(EXPRESSION
                        .matcher(xmlText(model))
                        .results()
                        .map(MatchResult::group)
                        .filter(expression -> ALLOWED.stream()
                                .noneMatch(kind -> kind.matcher(expression).matches())))
                .as("%s: put what these expressions do into a class", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableInTheModelIsDeclaredInCode(ProcessModel model) {
        var delegates = House.classes().map(House::elementId).collect(Collectors.toSet());
        var used = new TreeSet<String>();
        PLAIN_VARIABLE
                .matcher(xmlText(model))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !delegates.contains(name))
                .forEach(used::add);
        model.elements(CamundaIn.class).forEach(in -> addAll(used, in.getCamundaSource(), in.getCamundaTarget()));
        model.elements(CamundaOut.class).forEach(out -> addAll(used, out.getCamundaSource(), out.getCamundaTarget()));
        model.elements(CamundaInputParameter.class).forEach(input -> used.add(input.getCamundaName()));
        model.elements(CamundaOutputParameter.class).forEach(output -> used.add(output.getCamundaName()));

        DECLARED.forEach(variable -> used.remove(variable.name()));
        assertThat(used)
                .as("Declare these variables of %s as Variable<…> in the stage's …Process class", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void constantsHandedOverAreKnownCodes(ProcessModel model) {
        var calls = model.elements(CamundaIn.class).stream()
                .filter(in -> in.getCamundaSourceExpression() != null)
                .map(in -> unknownCode(
                        in.getCamundaTarget(), in.getCamundaSourceExpression().replaceAll("^\\$\\{'|'}$", "")));
        var inputs = model.elements(CamundaInputParameter.class).stream()
                .map(input -> unknownCode(input.getCamundaName(), input.getTextContent()));

        assertThat(Stream.concat(calls, inputs).filter(Objects::nonNull))
                .as("Use codes of the enums behind the variables in %s", model)
                .isEmpty();
    }

    @Test
    void variablesAreDeclaredWhereTheProcessIsNamed() {
        assertThat(DECLARED.stream()
                        .filter(variable -> variable.owner() != CaseVariables.class)
                        .filter(variable -> !variable.owner().getSimpleName().endsWith("Process"))
                        .filter(variable -> !ROOMS_WITHOUT_PROCESS.contains(House.room(variable.owner()))))
                .as("Move these declarations to the stage's …Process class")
                .isEmpty();
    }

    @Test
    void messagesAndErrorsOfTheModelsAreThoseOfTheCode() {
        var messages = ProcessModel.all()
                .flatMap(model -> model.elements(Message.class).stream())
                .map(Message::getName);
        var errors = ProcessModel.all()
                .flatMap(model -> model.elements(org.camunda.bpm.model.bpmn.instance.Error.class).stream())
                .map(org.camunda.bpm.model.bpmn.instance.Error::getErrorCode);

        assertThat(Stream.concat(messages, errors).collect(Collectors.toSet()))
                .as(
                        "Messages and errors are constants of …Process classes or entries of CaseMessage, and caught in a model")
                .containsExactlyInAnyOrderElementsOf(messagesInCode());
    }

    private static Stream<String> faultsOfCondition(String condition) {
        if (!CONDITION.matcher(condition).matches()) {
            return Stream.of(condition + ": compare one variable with codes, or ask one flag");
        }
        if (!condition.contains("'")) {
            String name = condition.replaceAll("[${}!]", "");
            return declared(name).allMatch(variable -> variable.type() == Boolean.class)
                            && declared(name).findAny().isPresent()
                    ? Stream.empty()
                    : Stream.of(condition + ": declare the flag " + name + " with Variable.flag");
        }
        return CODE.matcher(condition)
                .results()
                .map(found -> unknownCode(found.group(1), found.group(2)))
                .filter(Objects::nonNull);
    }

    /** Null when at least one stage declares the variable with an enum, and every such enum knows the code. */
    private static String unknownCode(String variable, String code) {
        var enums = declared(variable)
                .map(DeclaredVariable::codes)
                .filter(codes -> !codes.isEmpty())
                .toList();
        return !enums.isEmpty() && enums.stream().allMatch(codes -> codes.contains(code))
                ? null
                : variable + " == '" + code + "': declare " + variable + " with an enum that has this code";
    }

    private static Stream<DeclaredVariable> declared(String name) {
        return DECLARED.stream().filter(variable -> variable.name().equals(name));
    }

    private static Set<String> messagesInCode() {
        var constants = House.classes()
                .filter(type -> type.getSimpleName().endsWith("Process"))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(RoutingModelTest::value);
        var buttons = House.classes()
                .filter(type -> type.getSimpleName().equals("CaseMessage"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(button -> ((Enum<?>) button).name());
        return Stream.concat(constants, buttons).collect(Collectors.toSet());
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String xmlText(ProcessModel model) {
        return model.source().replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
    }

    private static void addAll(Set<String> names, String... more) {
        Arrays.stream(more).filter(Objects::nonNull).forEach(names::add);
    }
}
