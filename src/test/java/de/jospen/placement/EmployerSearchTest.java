package de.jospen.placement;

import static de.jospen.placement.PlacementDesk.job;
import static de.jospen.support.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.participant.SearchText;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class EmployerSearchTest {

    @Autowired
    EmployerSearch search;

    @Test
    void findsTheCaseByTheFirmInAnySpellingWithinTheSites(@Autowired WebApplicationContext context) {
        var desk = new PlacementDesk(context);
        Participation participation = desk.participant("enger");
        String firm = "Müller " + Forms.uniqueName() + " GmbH";
        desk.start(participation);
        desk.complete(participation, "recordPlacement", with(job("spenge"), "employer", firm));

        SearchText typed = SearchText.of(firm.replace("ü", "ue").toUpperCase());
        assertThat(search.find(typed, List.of("enger", "spenge"), 5))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.reference()).isEqualTo(participation.caseReference());
                    assertThat(hit.because()).isEqualTo("Arbeitgeber " + firm);
                });
        assertThat(search.find(typed, List.of("spenge"), 5)).isEmpty();
        assertThat(search.find(SearchText.of("17"), List.of("enger"), 5)).isEmpty();
    }
}
