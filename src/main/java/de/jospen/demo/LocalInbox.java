package de.jospen.demo;

import de.jospen.mail.MailAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** In the demo enquiries come to the local server, whatever the settings say. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class LocalInbox {

    @Bean
    @Primary
    MailAccount localEnquiries(LocalMailServer server) {
        return new MailAccount(
                LocalMailServer.HOST,
                server.imapPort(),
                false,
                LocalMailServer.ENQUIRIES,
                LocalMailServer.ENQUIRIES,
                "INBOX",
                LocalMailServer.ENQUIRIES);
    }
}
