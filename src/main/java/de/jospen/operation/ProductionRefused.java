package de.jospen.operation;

import java.util.List;

/** In this state the application does not work with real people. */
final class ProductionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ProductionRefused(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = faults;
    }

    List<String> faults() {
        return faults;
    }
}
