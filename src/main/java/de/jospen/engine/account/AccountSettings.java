package de.jospen.engine.account;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine keep its users through the {@link AccountGuard}. */
@Component
class AccountSettings extends AbstractProcessEnginePlugin implements SessionFactory {

    private final AccountRules rules;
    /** Works with the engine's services itself, so it is there only after the engine. */
    private final ObjectProvider<AccountWatch> watch;

    AccountSettings(AccountRules rules, ObjectProvider<AccountWatch> watch) {
        this.rules = rules;
        this.watch = watch;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return AccountGuard.class;
    }

    @Override
    public Session openSession() {
        return new AccountGuard(rules, watch.getObject());
    }
}
