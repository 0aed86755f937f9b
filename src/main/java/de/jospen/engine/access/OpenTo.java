package de.jospen.engine.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles an own endpoint is for, on the class or on the method, which wins. An endpoint that says nothing is closed to
 * everybody. Which cases and sites a role sees is the endpoint's to check.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Role[] value();
}
