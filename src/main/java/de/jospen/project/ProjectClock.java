package de.jospen.project;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The project lives in Berlin time, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
public class ProjectClock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
