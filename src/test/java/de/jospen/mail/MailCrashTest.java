package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ScriptedSmtpServer;
import de.jospen.support.ScriptedSmtpServer.Answer;
import de.jospen.support.ScriptedSmtpServer.Stage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a real process at the two moments that matter, and its next start on the same database (F3, F4). */
@Timeout(60)
class MailCrashTest {

    private static final int AFTER_THE_LOCK = 61;

    @TempDir
    Path folder;

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private EmbeddedPostgres database;

    /** As in production: H2 forgets the commits of the last half second when it is killed. */
    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
        TestKeys.write(folder);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        database.close();
    }

    @Test
    void killedBeforeTheContentItDeliversOnce() throws Exception {
        server.at(Stage.DATA, Answer.HANG);
        Process node = start(0);
        while (server.hanging() == 0) {
            Thread.sleep(5);
        }
        kill(node);
        server.repair();

        assertThat(finish(start(AFTER_THE_LOCK))).isZero();
        assertThat(finish(start(2 * AFTER_THE_LOCK))).isZero();

        assertThat(server.received()).hasSize(1);
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void killedBetweenAcceptAndCommitItDeliversAMarkedCopyOfTheSameBytes() throws Exception {
        server.at(Stage.DOT, Answer.HANG);
        Process node = start(0);
        while (server.received().isEmpty()) {
            Thread.sleep(5);
        }
        kill(node);
        server.repair();

        assertThat(finish(start(AFTER_THE_LOCK))).isZero();
        assertThat(finish(start(2 * AFTER_THE_LOCK))).isZero();

        assertThat(server.received()).hasSize(2);
        String first = server.received().get(0);
        String copy = server.received().get(1);
        assertThat(header(copy, "message-id")).isEqualTo(header(first, "message-id"));
        assertThat(header(copy, "x-jospen-sha256")).isEqualTo(header(first, "x-jospen-sha256"));
        assertThat(body(copy)).isEqualTo(body(first));
        assertThat(header(first, "x-jospen-wiederholung")).isNull();
        assertThat(header(copy, "x-jospen-wiederholung")).isEqualTo("1");
    }

    /** SIGKILL: no shutdown hook, no rollback, no goodbye to the mail server. */
    private static void kill(Process node) throws InterruptedException {
        node.destroyForcibly().waitFor();
    }

    private static int finish(Process node) throws InterruptedException {
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return node.exitValue();
    }

    private Process start(int secondsLater) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                String.valueOf(server.port()),
                String.valueOf(secondsLater)));
        command.addAll(List.of(
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--jospen.mail.automatic=false",
                "--jospen.mail.keystore.location=" + folder.resolve("provider.p12"),
                "--jospen.mail.keystore.password=" + TestKeys.PASSWORD,
                "--jospen.mail.recipients.jobcenter-herford.certificate=" + folder.resolve("jobcenter.pem"),
                "--jospen.mail.recipients.jobcenter-herford.issuer=" + folder.resolve("issuer.pem"),
                "--jospen.mail.recipients.jobcenter-herford.json-file=true"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-node-" + secondsLater + ".log"))
                .start();
    }

    private static String header(String mail, String name) {
        return mail.substring(0, mail.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    private static String body(String mail) {
        return mail.substring(mail.indexOf("\r\n\r\n"));
    }
}
