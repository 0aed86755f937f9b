package de.jospen.support;

import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The configuration as shipped, without starting anything. */
public final class ShippedProject {

    private ShippedProject() {}

    public static ProjectProperties properties() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("project", new ClassPathResource("jospen-project.yml"))
                    .forEach(sources::addLast);
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            null,
                            ApplicationConversionService.getSharedInstance())
                    .bind("jospen.project", ProjectProperties.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Project project() {
        try {
            return BeanUtils.instantiateClass(
                    Project.class.getDeclaredConstructor(ProjectProperties.class), properties());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
