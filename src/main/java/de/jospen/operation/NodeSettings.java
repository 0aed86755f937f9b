package de.jospen.operation;

import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the node's name into the log of the jobs and onto each job it has locked. */
@Component
class NodeSettings extends AbstractProcessEnginePlugin {

    private static final int UNIQUE = 8;

    private final String node;

    NodeSettings(@Value("${" + NodeName.PROPERTY + "}") String node) {
        this.node = node;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHostname(node);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getJobExecutor() != null) {
            // A node that comes back is another owner: what it had locked before may still be at work elsewhere
            engine.getJobExecutor()
                    .setLockOwner(node + "-" + UUID.randomUUID().toString().substring(0, UNIQUE));
        }
    }
}
