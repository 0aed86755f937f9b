package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
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
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("projekt@jospen.example");
            mail.setTo("irgendwer@jobcenter.example");
            mail.setText("Guten Tag");
            context.getBean(JavaMailSender.class).send(mail);

            assertThat(server.receivedMails()).hasSize(1);
            server.clear();
            assertThat(server.receivedMails()).isEmpty();
        });
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
}
