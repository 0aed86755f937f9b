package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import de.jospen.support.ShippedProject;
import de.jospen.workflow.Decisions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Two places know the postcodes, the configuration and the decision table: they must say the same. */
class ResponsibilityMatchesProjectTest {

    private static final String REMEDY =
            "Change processes/responsibility.dmn and src/main/resources/jospen-project.yml together";

    private final ProjectProperties project = ShippedProject.properties();
    private final Decisions decisions = new Decisions();

    @Test
    void tableKnowsThePostcodesOfTheSitesAndNoOthers() {
        var configured = project.sites().stream().flatMap(site -> site.postcodes().stream());

        var decided = Dmn.readModelFromFile(
                        Path.of("processes/responsibility.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .map(InputEntry::getTextContent)
                .map(text -> text.replaceAll("\\s|\"", ""))
                .filter(text -> text.matches("\\d{5}(,\\d{5})*"))
                .flatMap(text -> Arrays.stream(text.split(",")));
        assertThat(decided).as(REMEDY).containsExactlyInAnyOrderElementsOf(configured.toList());
    }

    @Test
    void tableNamesSiteJobcenterCoordinationAndFundersAsConfigured() {
        for (Site site : project.sites()) {
            for (String postcode : site.postcodes()) {
                var decision = decisions.evaluate("responsibility", Map.of("postcode", postcode));

                assertThat(decision.text("site")).as(REMEDY).isEqualTo(site.id());
                assertThat(decision.text("jobcenter")).as(REMEDY).isEqualTo(site.jobcenter());
                assertThat(decision.flag("coordinationRequired")).as(REMEDY).isEqualTo(site.coordinatedBy() != null);
                assertThat(decision.optionalText("funder").orElse(""))
                        .as(REMEDY)
                        .isEqualTo(String.join(",", site.funders()));
            }
        }
    }
}
