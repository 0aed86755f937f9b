package de.jospen.participant;

/** The officer at the Jobcenter who knows the case; mail goes to the functional mailbox, never here. */
public record JobcenterContact(String name, String function, String phone) {}
