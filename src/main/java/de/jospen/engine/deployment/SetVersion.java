package de.jospen.engine.deployment;

import java.lang.module.ModuleDescriptor;

/**
 * The version of a {@link ModelSet}: the program's own, such as {@code 0.2.0}. What follows a hyphen or plus
 * ({@code -SNAPSHOT}) is kept to be shown but does not count, so that a release follows its own snapshots.
 */
record SetVersion(String text) implements Comparable<SetVersion> {

    /** Deployed before sets had versions. */
    static final SetVersion FIRST = new SetVersion("0.1");

    private static final String DEPLOYMENT = "jospen";

    /** @throws IllegalArgumentException if the text does not begin with numbers and dots */
    SetVersion {
        number(text);
    }

    static SetVersion ofDeployment(String name) {
        return name != null && name.startsWith(DEPLOYMENT + " ")
                ? new SetVersion(name.substring(DEPLOYMENT.length() + 1))
                : FIRST;
    }

    String deploymentName() {
        return DEPLOYMENT + " " + text;
    }

    boolean isNewerThan(SetVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(SetVersion other) {
        return number(text).compareTo(number(other.text));
    }

    @Override
    public String toString() {
        return text;
    }

    private static ModuleDescriptor.Version number(String text) {
        return ModuleDescriptor.Version.parse(text.replaceFirst("[-+].*", ""));
    }
}
