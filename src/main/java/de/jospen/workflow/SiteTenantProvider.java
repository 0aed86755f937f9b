package de.jospen.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.project.Project;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Gives every instance its site as tenant: a called instance that of its caller, a started one the site of its start
 * form or start message. A start without a site is refused, since everybody would see the instance; so is a site that
 * is not among those of the person who starts. A process about the whole project gets the first site: only people who
 * work for all sites have a grant on it, so any of them makes it visible (ADR 0023).
 */
@Component
class SiteTenantProvider implements TenantIdProvider {

    private static final Variable<String> SITE = Variable.code("site");
    private static final Set<String> OF_THE_WHOLE_PROJECT = Set.of("projectReporting", "monthlyReport");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Project project;

    SiteTenantProvider(Project project) {
        this.project = project;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        String site = siteOf(start);
        if (site == null
                || project.sites().stream().noneMatch(known -> known.id().equals(site))) {
            throw new FormRejected("site", "Bitte einen Standort des Projekts wählen.");
        }
        Colleague.loggedIn(Context.getProcessEngineConfiguration().getIdentityService())
                .filter(colleague -> !colleague.sites().contains(site))
                .ifPresent(colleague -> {
                    throw new FormRejected("site", "Dieser Standort gehört nicht zu Ihrer Organisation.");
                });
        return site;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw new IllegalStateException("CMMN is not used");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }

    private String siteOf(TenantIdProviderProcessInstanceContext start) {
        if (OF_THE_WHOLE_PROJECT.contains(start.getProcessDefinition().getKey())) {
            return project.sites().get(0).id();
        }
        return start.getVariables().getValueTyped(SubmittedForm.NAME) instanceof JsonValue form
                ? siteOf(form.getValueSerialized())
                : (String) start.getVariables().get(SITE.name());
    }

    private static String siteOf(String form) {
        try {
            JsonNode site = JSON.readTree(form).get("site");
            return site == null || !site.isTextual() ? null : site.textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
