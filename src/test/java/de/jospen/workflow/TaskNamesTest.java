package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskNamesTest {

    private final TaskNames names = new TaskNames();

    @Test
    void theSameTaskMayHaveAnotherNameInAnotherProcess() {
        assertThat(names.nameOf("participantJourney", "surveyCompetences")).isEqualTo("Kompetenzen zu Beginn erheben");
        assertThat(names.nameOf("competenceHandover", "surveyCompetences")).isEqualTo("Kompetenzen erheben");
    }

    @Test
    void whatNoModelHasHasNoName() {
        assertThatThrownBy(() -> names.nameOf("referral", "draftReport"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("referral.draftReport");
    }
}
