package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class LocalMailServerTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(LocalMailServer.class, LocalMailSender.class);

    @Test
    void takesMailForAnybodyUntilItIsCleared() {
        application.withPropertyValues("spring.profiles.active=demo").run(context -> {
            LocalMailServer server = context.getBean(LocalMailServer.class);
            context.getBean(JavaMailSender.class).send(mail("Hallo"));

            assertThat(server.receivedMails()).hasSize(1);
            server.clear();
            assertThat(server.receivedMails()).isEmpty();
        });
    }

    @Test
    void keepsMailsOverARestartUntilTheyAreCleared(@TempDir Path folder) throws IOException {
        ApplicationContextRunner demo = application.withPropertyValues(
                "spring.profiles.active=demo", "jospen.demo.mail-folder=" + folder.resolve("post"));
        demo.run(context -> {
            context.getBean(JavaMailSender.class).send(mail("Erste"));
            context.getBean(JavaMailSender.class).send(mail("Zweite – Übergabe"));
        });
        Files.writeString(folder.resolve("post/77.eml"), "Subject: von anderswo\r\n\r\n");

        demo.run(context -> {
            LocalMailServer server = context.getBean(LocalMailServer.class);
            context.getBean(JavaMailSender.class).send(mail("Dritte"));
            assertThat(server.kept().newestFirst())
                    .extracting(KeptMail::subject)
                    .containsExactly("Dritte", "Zweite – Übergabe", "Erste");
            KeptMail first = server.kept().newestFirst().get(2);
            assertThat(first.mailbox()).isEqualTo("irgendwer@jobcenter.example");
            assertThat(server.kept().read(first).getContent()).isEqualTo("Guten Tag");
            server.clear();
        });
        demo.run(context -> assertThat(
                        context.getBean(LocalMailServer.class).kept().newestFirst())
                .isEmpty());
    }

    @Test
    void stopsWithTheApplication() {
        int[] port = new int[1];
        application
                .withPropertyValues("spring.profiles.active=demo")
                .run(context -> port[0] = context.getBean(LocalMailServer.class).port());

        assertThat(port[0]).isPositive();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port[0]).close())
                .isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void staysAwayOutsideTheDemo() {
        application
                .withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(LocalMailServer.class)
                        .doesNotHaveBean(JavaMailSender.class));
    }

    private static SimpleMailMessage mail(String subject) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("projekt@jospen.example");
        mail.setTo("irgendwer@jobcenter.example");
        mail.setSubject(subject);
        mail.setText("Guten Tag");
        return mail;
    }
}
