package de.jospen.engine.deployment;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A start for {@code jospen.deployment.command} opens no port and runs no jobs, so it runs beside the program at work. */
class CommandEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("jospen.deployment.command")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "jospen.deployment.command",
                            Map.of("server.port", "-1", "camunda.bpm.job-execution.enabled", "false")));
        }
    }
}
