package de.jospen.mail;

import de.jospen.engine.job.NoRetry;

/**
 * A mail that does not leave the house, or that the recipient's mail server has finally refused. The message is one
 * German sentence for the person who reads the incident; it names no person.
 */
public class MailRefused extends NoRetry {

    public MailRefused(String sentence) {
        super(sentence);
    }
}
