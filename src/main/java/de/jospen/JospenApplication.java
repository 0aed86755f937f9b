package de.jospen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class JospenApplication {

    public static void main(String[] args) {
        SpringApplication.run(JospenApplication.class, args);
    }
}
