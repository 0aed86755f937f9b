package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.jospen.support.House;
import de.jospen.support.ProcessModel;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms are plain HTML that asks for exactly what the class behind them takes, usable by keyboard and reader. */
class FormModelTest {

    private static final String SCRIPT = "import('/jospen/form.js').then(jospen => jospen.open(camForm));";
    private static final String FIELDS = "input:not([type=hidden]), select, textarea";

    static Stream<Arguments> forms() {
        return ProcessModel.files(UserTaskModelTest.FORMS, ".html").map(file -> {
            try {
                return arguments(
                        ProcessModel.nameOf(file), Jsoup.parse(file.toFile()).body());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void formHasNoCodeOfItsOwn(String id, Element body) {
        assertThat(body.children())
                .as("forms/%s.html is one <form role=\"form\">", id)
                .singleElement()
                .satisfies(form -> assertThat(form.is("form[role=form]")).isTrue());
        assertThat(body.select("script"))
                .as("forms/%s.html has the one script that draws every form, and no other", id)
                .singleElement()
                .satisfies(script -> {
                    assertThat(script.is("[cam-script][type=text/form-script]")).isTrue();
                    assertThat(script.data().strip()).isEqualTo(SCRIPT);
                });
        assertThat(body.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(name ->
                                name.startsWith("on") || name.equals("style") || name.startsWith("cam-variable")))
                .as("Move handlers to form.js and styles to form.css (forms/%s.html)", id)
                .isEmpty();
        assertThat(body.select("style, link, iframe, object, embed, img"))
                .as("forms/%s.html loads nothing", id)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyFieldHasALabel(String id, Element body) {
        var unlabelled = body.select(FIELDS).stream()
                .filter(field ->
                        label(field, body) == null || label(field, body).isEmpty())
                .map(field -> field.attr("name"));
        var choices = body.select("[data-choices]").stream()
                .filter(choice -> legend(choice).isEmpty())
                .map(choice -> choice.attr("data-choices"));

        assertThat(Stream.concat(unlabelled, choices))
                .as("forms/%s.html: wrap inputs in a <label>, choices in a <fieldset> with a <legend>", id)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void formAsksForExactlyWhatItsClassTakes(String id, Element body) {
        assertThat(FormFields.inForm(body).keySet())
                .as("Names in forms/%s.html and components of the record behind %s", id, id)
                .containsExactlyInAnyOrderElementsOf(
                        FormFields.inRecord(formClass(id)).keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void neededFieldsAreMarkedForEyeAndReader(String id, Element body) {
        var drawn = FormFields.inForm(body);
        var unmarked = FormFields.inRecord(formClass(id)).entrySet().stream()
                .filter(component -> component.getValue())
                .map(component -> component.getKey())
                .filter(name ->
                        drawn.containsKey(name) && drawn.get(name).stream().anyMatch(FormModelTest::isUnmarked));

        assertThat(unmarked)
                .as("forms/%s.html: set aria-required=\"true\" at these fields, for choices at their fieldset", id)
                .isEmpty();
        assertThat(body.select(FIELDS).stream()
                        .filter(field -> field.hasAttr("aria-required"))
                        .filter(field -> field.closest("label") != null
                                && field.closest("label")
                                        .select(".jospen-label.required")
                                        .isEmpty())
                        .map(field -> field.attr("name")))
                .as("forms/%s.html: show the star at these labels too (class required)", id)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void buttonsSubmitNothing(String id, Element body) {
        assertThat(body.select("button"))
                .as("forms/%s.html: Tasklist's own button completes; others are type=button with a text", id)
                .allSatisfy(button -> {
                    assertThat(button.attr("type")).isEqualTo("button");
                    assertThat(button.text()).isNotBlank();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void conditionsNameFieldsOfTheForm(String id, Element body) {
        Set<String> names = Stream.concat(
                        body.select("[name]").stream().map(field -> field.attr("name")),
                        body.select("[data-choices]").stream().map(choice -> choice.attr("data-choices")))
                .collect(Collectors.toSet());

        assertThat(body.select("[data-show-if]").stream()
                        .flatMap(part -> Stream.of(part.attr("data-show-if").split("&")))
                        .map(condition -> condition.replaceAll("^!|=.*$", ""))
                        .filter(name -> !names.contains(name)))
                .as("forms/%s.html: these data-show-if ask for a field that is not there", id)
                .isEmpty();
    }

    private static boolean isUnmarked(Element field) {
        if (field.is("[type=hidden], [type=checkbox], [data-rows]")) {
            return false;
        }
        Element holder = field.hasAttr("data-choices") ? field.closest("fieldset") : field;
        return holder == null || !holder.attr("aria-required").equals("true");
    }

    private static String label(Element field, Element body) {
        Element wrapping = field.closest("label");
        if (wrapping != null) {
            return wrapping.select("[data-fact], [data-text]").isEmpty() ? wrapping.text() : "from the facts";
        }
        return field.id().isEmpty()
                ? null
                : body.select("label[for=" + field.id() + "]").text();
    }

    private static String legend(Element choice) {
        Element fieldset = choice.closest("fieldset");
        Element legend = fieldset == null ? null : fieldset.selectFirst("> legend");
        return legend == null ? "" : legend.hasAttr("data-fact") ? "from the facts" : legend.text();
    }

    private static Class<?> formClass(String id) {
        return House.named(id).orElseThrow(() -> new AssertionError("Write the class behind forms/" + id + ".html"));
    }
}
