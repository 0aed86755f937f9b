package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** A first start that was killed, and the next one. */
class BrokenFillingTest {

    @TempDir
    Path folder;

    private Path database;
    private Path marker;

    @BeforeEach
    void files() {
        database = folder.resolve("jospen.mv.db");
        marker = folder.resolve(BrokenFilling.MARKER);
    }

    @Test
    void beginsAgainWhereTheFirstStartWasKilled() throws IOException {
        halfADemo();
        start("demo");
        assertThat(database).doesNotExist();
        assertThat(folder.resolve("post")).doesNotExist();
        assertThat(marker).exists();
    }

    @Test
    void forgetsTheFirstStartWhenItIsDone() throws IOException {
        var context = start("demo");
        assertThat(marker).exists();
        Files.writeString(database, "whole");
        ready(context);
        assertThat(marker).doesNotExist();

        start("demo");
        assertThat(database).hasContent("whole");
        assertThat(marker).doesNotExist();
    }

    /** A second window that starts the demo while the first still fills it. */
    @Test
    void leavesAloneWhatAnotherProcessIsFilling() throws IOException {
        var first = start("demo");
        Files.writeString(database, "half, by the other");
        start("demo");
        assertThat(database).hasContent("half, by the other");
        ready(first);
        assertThat(marker).doesNotExist();
    }

    @Test
    void touchesNothingWithoutTheDemosProfile() throws IOException {
        halfADemo();
        start("production");
        start("demo", "production");
        assertThat(database).exists();
    }

    @Test
    void touchesNoDatabaseOfAnotherPlace() throws IOException {
        halfADemo();
        var environment = environment("jdbc:postgresql://localhost/jospen");
        environment.setActiveProfiles("demo");
        start(environment);
        assertThat(database).exists();
    }

    private void halfADemo() throws IOException {
        Files.writeString(database, "half");
        Files.writeString(marker, "");
        Files.createDirectory(folder.resolve("post"));
        Files.writeString(folder.resolve("post/1.eml"), "mail");
    }

    private GenericApplicationContext start(String... profiles) {
        var environment = environment("jdbc:h2:file:" + folder + "/jospen;DB_CLOSE_ON_EXIT=FALSE");
        environment.setActiveProfiles(profiles);
        return start(environment);
    }

    private static GenericApplicationContext start(MockEnvironment environment) {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new BrokenFilling().initialize(context);
        return context;
    }

    private MockEnvironment environment(String url) {
        return new MockEnvironment()
                .withProperty("jospen.data-folder", folder.toString())
                .withProperty("spring.datasource.url", url);
    }

    private static void ready(GenericApplicationContext context) {
        context.refresh();
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
    }
}
