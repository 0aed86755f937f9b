package de.jospen.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** The shipped configuration, to be spoilt key by key, and the project room started with it. */
final class ProjectSettings {

    private static final String PREFIX = "jospen.project.";

    private final Map<String, String> values;

    private ProjectSettings(Map<String, String> values) {
        this.values = values;
    }

    static ProjectSettings shipped() {
        var values = new LinkedHashMap<String, String>();
        try {
            var file = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                    .load("project", new ClassPathResource("jospen-project.yml"))
                    .get(0);
            for (String key : file.getPropertyNames()) {
                values.put(key, String.valueOf(file.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProjectSettings(values);
    }

    ProjectSettings with(String key, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(PREFIX + key, value);
        return new ProjectSettings(changed);
    }

    ProjectSettings without(String keyOrBeginning) {
        var changed = new LinkedHashMap<>(values);
        if (!changed.keySet().removeIf(key -> key.startsWith(PREFIX + keyOrBeginning))) {
            throw new IllegalArgumentException("Nothing to leave out: " + keyOrBeginning);
        }
        return new ProjectSettings(changed);
    }

    ProjectProperties properties() {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("jospen.project", ProjectProperties.class)
                .get();
    }

    ApplicationContextRunner room() {
        return new ApplicationContextRunner()
                .withInitializer(new ProjectCheck())
                .withPropertyValues(values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new))
                .withUserConfiguration(Room.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ProjectProperties.class)
    @Import({Project.class, WorkingDays.class, Deadlines.class, ProjectClock.class})
    static class Room {}
}
