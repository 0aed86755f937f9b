package de.jospen.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The limits apply to every single step of the talk with the mail server; without them a hanging server blocks a job. */
@ConfigurationProperties("jospen.mail")
record MailProperties(
        @DefaultValue("REFUSE_ATTACHMENTS") MailProtection protection,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("20s") Duration writeTimeout) {}
