package de.jospen.project;

import java.util.List;

/** The configuration does not fit together; the application does not start. */
final class ProjectRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ProjectRefused(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = faults;
    }

    List<String> faults() {
        return faults;
    }
}
