package de.jospen.engine.access;

import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;

/** The management service without a way to bring a timer forward under the name of a new try. */
class JobGuard extends ManagementServiceImpl {

    private final IdentityService identityService;

    JobGuard(ProcessEngineConfigurationImpl engine) {
        super(engine);
        this.identityService = engine.getIdentityService();
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new SetJobRetriesBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesBuilder dueDate(Date dueDate) {
                if (Person.asking(identityService) != null) {
                    throw new Refusal(
                            "Ein neuer Versuch ist möglich; die Fälligkeit bleibt, wie das Modell sie setzt.");
                }
                return super.dueDate(dueDate);
            }
        };
    }
}
