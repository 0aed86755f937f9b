package de.jospen.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the clock wake the mail room. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailSchedule {}
