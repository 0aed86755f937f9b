package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.workflow.WatchedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The demo's database, H2, understands the same statements as PostgreSQL. */
@JdbcTest
@Import({TaskNewsRepository.class, TaskMailPreferences.class})
@TestPropertySource(properties = "spring.test.database.replace=any")
class TaskNewsRepositoryTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 11);
    private static final Instant MORNING = Instant.parse("2018-06-11T05:30:00Z");

    @Autowired
    TaskNewsRepository news;

    @Autowired
    TaskMailPreferences preferences;

    @Test
    void newsIsToldOnceADayAndThenForgotten() {
        news.add(task("7b1f"), List.of("coach.enger", "coach.spenge"), MORNING.minusSeconds(1));
        news.add(task("7b20"), List.of("coach.enger"), MORNING);
        assertThat(news.usersToTell(DAY, MORNING)).containsExactly("coach.enger", "coach.spenge");
        assertThat(news.lock("coach.enger", MORNING))
                .containsExactly(
                        new TaskNewsRepository.News("7b1f", "competenceHandover", "draftReport", "JSE-2018-0017"));

        news.told("coach.enger", List.of("7b1f"), DAY);
        news.forgetAll("coach.spenge");
        assertThat(news.usersToTell(DAY, MORNING.plusSeconds(60)))
                .as("had one today")
                .isEmpty();

        news.forgetToldBefore(DAY.plusDays(1));
        assertThat(news.usersToTell(DAY.plusDays(1), MORNING.plusSeconds(60))).containsExactly("coach.enger");
        news.forget("coach.enger", List.of("7b20"));
        assertThat(news.usersToTell(DAY.plusDays(1), MORNING.plusSeconds(60))).isEmpty();
    }

    @Test
    void theLastChoiceHolds() {
        preferences.save("coach.enger", TaskMail.IMMEDIATELY);
        preferences.save("coach.enger", TaskMail.OFF);

        assertThat(preferences.of(List.of("coach.enger", "coach.spenge")))
                .isEqualTo(Map.of("coach.enger", TaskMail.OFF, "coach.spenge", TaskMail.DAILY));
        assertThat(preferences.of(List.of())).isEmpty();
    }

    private static WatchedTask task(String id) {
        return new WatchedTask(id, "competenceHandover", "draftReport", "JSE-2018-0017", "enger");
    }
}
