package de.jospen.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine as this house needs it: tenants, form listeners, UUID ids. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final SiteTenantProvider siteTenantProvider;
    private final FormParseListener formParseListener;

    EngineSettings(SiteTenantProvider siteTenantProvider, FormParseListener formParseListener) {
        this.siteTenantProvider = siteTenantProvider;
        this.formParseListener = formParseListener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(siteTenantProvider);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomPostBPMNParseListeners(
                plus(engine.getCustomPostBPMNParseListeners(), List.of(formParseListener)));
    }

    private static <E> List<E> plus(List<E> given, List<? extends E> own) {
        var all = new ArrayList<E>(given == null ? List.of() : given);
        all.addAll(own);
        return all;
    }
}
