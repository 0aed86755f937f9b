package de.jospen.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine as this house needs it: tenants, grants without rows, guards, form listeners, UUID ids. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final SiteTenantProvider siteTenantProvider;
    private final FormParseListener formParseListener;

    EngineSettings(
            ApplicationContext context, SiteTenantProvider siteTenantProvider, FormParseListener formParseListener) {
        this.context = context;
        this.siteTenantProvider = siteTenantProvider;
        this.formParseListener = formParseListener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(siteTenantProvider);
        engine.setResourceAuthorizationProvider(new NoRowPerTask());
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setTaskService(new TaskGuard());
        engine.setFormService(new FormGuard());
        engine.setExpressionManager(new ExpressionGuard(context));
        engine.setCustomPostBPMNParseListeners(
                plus(engine.getCustomPostBPMNParseListeners(), List.of(formParseListener)));
        // Each chain gets its own guard, since an interceptor knows its successor.
        engine.setCustomPreCommandInterceptorsTxRequired(plus(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                List.of(new PersonGuard(engine.getIdentityService()))));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(plus(
                engine.getCustomPreCommandInterceptorsTxRequiresNew(),
                List.of(new PersonGuard(engine.getIdentityService()))));
    }

    private static <E> List<E> plus(List<E> given, List<? extends E> own) {
        var all = new ArrayList<E>(given == null ? List.of() : given);
        all.addAll(own);
        return all;
    }
}
