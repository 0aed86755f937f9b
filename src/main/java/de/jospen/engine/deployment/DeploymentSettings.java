package de.jospen.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine works on known sets only: in jobs, and in every step. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DeploymentSettings extends AbstractProcessEnginePlugin {

    private final KnownSetsGuard guard;

    DeploymentSettings(KnownSetsGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorDeploymentAware(true);
        var listeners = new ArrayList<BpmnParseListener>(List.of(guard));
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
    }
}
