package de.jospen.engine.session;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Puts sessions out of the server's memory into {@link WebSessionRepository}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class WebSessionConfiguration {}
