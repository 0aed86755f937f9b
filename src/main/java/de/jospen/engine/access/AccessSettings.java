package de.jospen.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people and expressions reach in the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccessSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    AccessSettings(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new NoRowPerTask());
        engine.setTaskService(new TaskGuard(engine.getIdentityService()));
        engine.setManagementService(new JobGuard(engine));
        engine.setFormService(new FormGuard());
        engine.setExpressionManager(new ExpressionGuard(context));
        // Who may see an instance does not see its variables with it: the administrators look after incidents
        engine.setEnforceSpecificVariablePermission(true);
        engine.setCustomPostBPMNParseListeners(
                plus(engine.getCustomPostBPMNParseListeners(), List.of(new ClaimGuard())));
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
