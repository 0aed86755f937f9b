package de.jospen.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In the demo all mail goes to the local server, whatever spring.mail says. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class LocalMailSender {

    @Bean
    JavaMailSenderImpl mailSender(LocalMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LocalMailServer.HOST);
        sender.setPort(server.port());
        return sender;
    }
}
