package de.jospen.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.workflow.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarrierTypeTest {

    private final Decisions decisions = new Decisions();

    @ParameterizedTest
    @EnumSource
    void catalogueAndDecisionTableAgreeOnTheDisclosureClass(BarrierType type) {
        var decision = decisions.evaluate("barrierAction", Map.of("code", type, "severity", 2));

        assertThat(decision.text("disclosureClass")).isEqualTo(type.disclosure().name());
        assertThat(decision.optionalText("action")).isPresent();
    }

    @Test
    void catalogueNamesEachKeyGroupOnceAndInOneRun() {
        List<String> headings = BarrierCatalogue.facts().values().stream()
                .map(BarrierCatalogue.Fact::heading)
                .filter(heading -> heading != null)
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(KeyGroup.values()).map(KeyGroup::label).toList());
    }
}
