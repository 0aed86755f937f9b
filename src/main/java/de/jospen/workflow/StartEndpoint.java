package de.jospen.workflow;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.engine.deployment.KnownSets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a start form in Tasklist asks for. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.JOBCENTER})
@RequestMapping("/camunda/api/jospen/starts/{processDefinitionId}")
class StartEndpoint {

    private final RepositoryService repositoryService;
    private final TaskForms forms;
    private final KnownSets sets;

    StartEndpoint(RepositoryService repositoryService, TaskForms forms, KnownSets sets) {
        this.repositoryService = repositoryService;
        this.forms = forms;
        this.sets = sets;
    }

    @GetMapping("/form")
    FormView form(@PathVariable String processDefinitionId, @RequestAttribute Colleague colleague) {
        var definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionId(processDefinitionId)
                .startablePermissionCheck()
                .singleResult();
        if (definition == null) {
            throw new NotYours();
        }
        sets.requireKnown(processDefinitionId);
        return repositoryService
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(StartEvent.class)
                .stream()
                .filter(start -> start.getCamundaFormKey() != null)
                .findFirst()
                .map(start -> forms.ofStart(start.getId()).load(colleague))
                .orElseThrow(NotYours::new);
    }
}
