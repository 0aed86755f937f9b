package de.jospen.mail;

/** A mail that must not leave the house. The message is one German sentence for the person who reads the incident. */
public class MailRefused extends RuntimeException {

    public MailRefused(String sentence) {
        super(sentence);
    }
}
