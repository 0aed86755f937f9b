package de.jospen.workflow;

/** The thing asked for is not there for this person: the same answer whether it is somebody else's or does not exist. */
public class NotYours extends RuntimeException {

    public NotYours() {
        super("Not there for this person");
    }
}
