package de.jospen.mail;

import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A process of its own that sends the example report once, so that a test can kill it. */
final class KilledNode {

    private KilledNode() {}

    /** @param arguments port of the mail server, seconds after {@link MailSlice#NOW}, then Spring's own */
    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(MailSlice.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run(arguments)) {
            context.getBean(JavaMailSenderImpl.class).setPort(Integer.parseInt(arguments[0]));
            context.getBean(MailSlice.MovableClock.class).advance(Duration.ofSeconds(Long.parseLong(arguments[1])));
            context.getBean(MailService.class).send(ExampleMails.of(MailTemplate.HANDOVER));
        }
    }
}
