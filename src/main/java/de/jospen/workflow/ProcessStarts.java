package de.jospen.workflow;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Starts processes: with a filled start form as the logged-in person, exactly as Tasklist does, or by a message. */
@Component
public class ProcessStarts {

    private final FormService formService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;

    ProcessStarts(FormService formService, RepositoryService repositoryService, RuntimeService runtimeService) {
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
    }

    /**
     * Starts the process that begins with the message, in the caller's transaction; nobody has to be logged in.
     *
     * @param variables with the site, which becomes the tenant, unless the process is about the whole project
     */
    public void startByMessage(String message, String caseReference, Map<String, Object> variables) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .setVariables(variables)
                .correlateStartMessage();
    }

    /**
     * @param form JSON of the start form
     * @return the case reference
     * @throws FormRejected when the form is refused
     */
    public String start(String process, String form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        try {
            return formService
                    .submitStartForm(
                            definition,
                            Map.of(
                                    SubmittedForm.NAME,
                                    SpinValues.jsonValue(form)
                                            .setTransient(true)
                                            .create()))
                    .getBusinessKey();
        } catch (ProcessEngineException e) {
            throw rejection(e);
        }
    }

    private static RuntimeException rejection(ProcessEngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRejected rejected) {
                return rejected;
            }
        }
        return e;
    }
}
