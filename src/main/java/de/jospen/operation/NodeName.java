package de.jospen.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives a node without a name of its own ({@code jospen.node}, JOSPEN_NODE) the one of its host, for log and jobs. */
final class NodeName implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "jospen.node";

    /** After the configuration has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(PROPERTY, "").isBlank()) {
            environment.getPropertySources().addFirst(new MapPropertySource("nodeName", Map.of(PROPERTY, host())));
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
