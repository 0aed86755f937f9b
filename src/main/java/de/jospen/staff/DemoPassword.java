package de.jospen.staff;

/** The password all people of the demo share; it stands in the README, so nobody may have it in production. */
public final class DemoPassword {

    public static final String VALUE = "Jospen-Demo-2018";

    private DemoPassword() {}
}
