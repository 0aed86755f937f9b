package de.jospen.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a PostgreSQL of its own, with real migrations and a real mail server in the JVM; one context
 * for all tests. Inject {@link Cases} and {@link Staff} to play.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({PostgresDatabase.class, Cases.class, Staff.class, ElementCoverage.class})
@ExtendWith(ElementCoverage.class)
public @interface ProcessTest {}
