package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

class NoDemoInProductionTest {

    @Test
    void nothingOfTheDemoIsThere() {
        new ApplicationContextRunner()
                .withPropertyValues("spring.profiles.active=production")
                .withUserConfiguration(WholeRoom.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(MailboxPage.class);
                    assertThat(Arrays.stream(context.getBeanDefinitionNames()).map(context::getType))
                            .filteredOn(type -> type != null && !WholeRoom.class.isAssignableFrom(type))
                            .noneMatch(type -> type.getPackage() == MailboxPage.class.getPackage());
                });
    }

    @ComponentScan(basePackageClasses = MailboxPage.class)
    static class WholeRoom {}
}
