package de.jospen.engine.deployment;

import java.util.List;
import org.springframework.stereotype.Component;

/** The running cases on older sets, for whoever watches over the machine; the caller asks who may see them. */
@Component
public class LeftBehindCases {

    private final DeployedSetRepository deployed;

    LeftBehindCases(DeployedSetRepository deployed) {
        this.deployed = deployed;
    }

    /** By case reference. */
    public List<LeftBehindCase> all() {
        return deployed.leftBehind();
    }
}
