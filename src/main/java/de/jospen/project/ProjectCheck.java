package de.jospen.project;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Refuses a configuration that does not fit together, all faults at once, each in one German sentence.
 *
 * <p>Runs before any bean exists (registered in {@code META-INF/spring.factories}), so that a wrong configuration
 * neither touches the database nor sends a mail, and nothing but the sentences appears on the console.
 */
final class ProjectCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> faults = faults(context.getEnvironment());
        if (!faults.isEmpty()) {
            throw new ProjectRefused(faults);
        }
    }

    private static List<String> faults(Environment environment) {
        Binder binder = Binder.get(environment);
        try {
            ProjectProperties project =
                    binder.bind("jospen.project", ProjectProperties.class).orElse(null);
            if (project == null) {
                return List.of("Die Beschreibung des Projekts fehlt (jospen.project).");
            }
            return Stream.concat(ProjectFaults.of(project).stream(), emptyDeadlines(binder))
                    .toList();
        } catch (BindException e) {
            return List.of(unreadable(e));
        }
    }

    /** Seen in the text only: as numbers they would just be absent, and missed when a task is created. */
    private static Stream<String> emptyDeadlines(Binder binder) {
        return binder
                .bind("jospen.project.deadlines", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(deadline -> Faults.isEmpty(deadline.getValue()))
                .map(deadline -> "Die Frist „%s“ hat keinen Wert (deadlines).".formatted(deadline.getKey()));
    }

    private static String unreadable(BindException fault) {
        Object value = fault.getProperty() == null ? "" : fault.getProperty().getValue();
        return "Der Wert „%s“ für %s ist nicht lesbar%s."
                .formatted(
                        value,
                        fault.getName(),
                        expected(fault.getTarget().getType().resolve(Object.class)));
    }

    private static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return " (erwartet wird ein Datum wie 2018-04-01)";
        }
        if (type == Period.class) {
            return " (erwartet wird ein Zeitraum wie P42D oder P6M)";
        }
        if (type == int.class || type == Integer.class) {
            return " (erwartet wird eine ganze Zahl)";
        }
        if (type == double.class) {
            return " (erwartet wird eine Zahl wie 0.20)";
        }
        if (type.isEnum()) {
            return " (erwartet wird eines von " + Arrays.toString(type.getEnumConstants()) + ")";
        }
        return "";
    }
}
