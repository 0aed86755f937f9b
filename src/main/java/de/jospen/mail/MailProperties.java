package de.jospen.mail;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house.
 *
 * @param connectTimeout like the next two for every single step of the talk with the mail server; without them a
 *     hanging server blocks a job
 * @param lockTime how long an attempt may take before it counts as broken off
 * @param giveUpAfter from the first try to the refusal of a mail that no server takes
 * @param automatic whether free-standing mails leave by themselves; tests call the round
 * @param keystore the provider's key, to sign with
 * @param recipients by the id of the organisation
 */
@ConfigurationProperties("jospen.mail")
record MailProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("10s") Duration writeTimeout,
        @DefaultValue("60s") Duration lockTime,
        @DefaultValue("48h") Duration giveUpAfter,
        @DefaultValue("true") boolean automatic,
        @DefaultValue Keystore keystore,
        @DefaultValue Map<String, RecipientProfile> recipients) {

    /**
     * @param location a PKCS#12 file
     * @param password of the file and of the one key in it
     */
    record Keystore(
            @DefaultValue("") String location,
            @DefaultValue("") String password) {}
}
