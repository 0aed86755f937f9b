package de.jospen.enquiry;

import de.jospen.mail.MailAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which mailbox enquiries come to; without a host there is none, and all of them are entered by hand. */
@Configuration(proxyBeanMethods = false)
class EnquiryMailboxConfiguration {

    /**
     * @param tls false for a server on this machine only
     * @param address under which people write; the user's name unless it is another one
     */
    @ConfigurationProperties("jospen.enquiry.mailbox")
    record Settings(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("") String address) {}

    @Bean
    @ConditionalOnExpression("!'${jospen.enquiry.mailbox.host:}'.isBlank()")
    MailAccount enquiryAccount(Settings settings) {
        return new MailAccount(
                settings.host(),
                settings.port(),
                settings.tls(),
                settings.user(),
                settings.password(),
                settings.folder(),
                settings.address().isBlank() ? settings.user() : settings.address());
    }
}
