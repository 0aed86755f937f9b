package de.jospen.demo;

/**
 * An invented member of staff.
 *
 * @param id user name
 * @param group the role, which decides what this person sees
 * @param app the web app to start with
 * @param sees what this person finds there, for the start page
 */
record DemoPerson(String id, String firstName, String lastName, String role, String group, String app, String sees) {

    public String name() {
        return firstName + " " + lastName;
    }

    /** Below a domain that no mail server of the world can have. */
    public String address() {
        return id + "@jospen.example";
    }

    public String appName() {
        return switch (app) {
            case "tasklist" -> "Aufgaben";
            case "cockpit" -> "Cockpit";
            case "admin" -> "Verwaltung";
            default -> "Willkommen";
        };
    }
}
