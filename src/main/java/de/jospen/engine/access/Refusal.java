package de.jospen.engine.access;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * The engine refuses a person: a German sentence for that person, without ids. The REST layer answers it with 403 and
 * writes no stack trace.
 */
public class Refusal extends AuthorizationException {

    public Refusal(String message) {
        super(message);
    }
}
