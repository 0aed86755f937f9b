package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds for every decision file, so that Cockpit shows it readably and nobody has to guess a row's reason. */
class DecisionFilesTest {

    private record DecisionFile(String name, DmnModelInstance model) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<DecisionFile> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.dmn"))
                .map(DecisionFilesTest::read);
    }

    @Test
    void allSixDecisionsAreThere() throws IOException {
        assertThat(files().map(DecisionFile::name))
                .contains(
                        "responsibility",
                        "coachingIntensity",
                        "familyCoaching",
                        "barrierAction",
                        "placementCounts",
                        "commute");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fileIsNamedAfterItsDecision(DecisionFile file) {
        assertThat((Object) file.model().getModelElementById(file.name())).isInstanceOf(Decision.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyDecisionHasALabelAnExplanationAndATimeToLive(DecisionFile file) {
        assertThat(file.model().getModelElementsByType(Decision.class)).allSatisfy(decision -> {
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyRowSaysWhy(DecisionFile file) {
        assertThat(file.model().getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getDescription())
                        .as(row.getId())
                        .isNotNull()
                        .satisfies(why -> assertThat(why.getTextContent()).isNotBlank()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyColumnAndInputHasALabel(DecisionFile file) {
        var model = file.model();
        assertThat(model.getModelElementsByType(Input.class))
                .extracting(Input::getLabel)
                .doesNotContainNull();
        assertThat(model.getModelElementsByType(Output.class))
                .extracting(Output::getLabel)
                .doesNotContainNull();
        assertThat(model.getModelElementsByType(InputData.class))
                .extracting(NamedElement::getName)
                .doesNotContainNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyDecisionInputAndRequirementIsDrawn(DecisionFile file) {
        var elements = Stream.of(Decision.class, InputData.class, InformationRequirement.class)
                .flatMap(type -> file.model().getModelElementsByType(type).stream())
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());

        assertThat(drawn(file.model().getDocument().getRootElement())).isEqualTo(elements);
    }

    private static Set<String> drawn(DomElement element) {
        return Stream.concat(
                        Stream.ofNullable(element.getAttribute("dmnElementRef")),
                        element.getChildElements().stream().flatMap(child -> drawn(child).stream()))
                .collect(Collectors.toSet());
    }

    private static DecisionFile read(Resource file) {
        try (var stream = file.getInputStream()) {
            return new DecisionFile(file.getFilename().replace(".dmn", ""), Dmn.readModelFromStream(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
