package de.jospen.engine.deployment;

import de.jospen.support.Cases;
import de.jospen.support.PostgresDatabase;
import de.jospen.support.Staff;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a database of its own, where a test may make other models the newest. What passes here does not
 * count as coverage of the models at work.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// The web apps know one engine, that of the context started last: the others' tests come before
@Order(Integer.MAX_VALUE - 2)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({PostgresDatabase.class, Cases.class, Staff.class, RunningCases.class, AskForFeedback.class})
@interface DeploymentTest {}
