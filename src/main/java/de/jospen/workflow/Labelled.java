package de.jospen.workflow;

/** A code that has a German label; the label is written once, here, and shown in forms, reports and mails. */
public interface Labelled {

    String label();
}
