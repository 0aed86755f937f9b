package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ProcessDeploymentTest {

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ProcessDeployment processDeployment;

    @Test
    void anotherStartMakesNoNewVersion() throws Exception {
        long versions = repositoryService.createProcessDefinitionQuery().count();

        processDeployment.run();

        assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(versions);
        assertThat(repositoryService.createDeploymentQuery().count()).isOne();
    }

    /** From folders and from a jar alike; with a path in it, the first start of the jar would be a new version. */
    @Test
    void modelsAndFormsAreDeployedUnderTheirBareNames() {
        String deployment =
                repositoryService.createDeploymentQuery().singleResult().getId();

        assertThat(repositoryService.getDeploymentResourceNames(deployment))
                .contains("participantJourney.bpmn", "responsibility.dmn", "recordSession.html")
                .allMatch(name -> name.matches("[A-Za-z]+\\.(bpmn|dmn|html)"));
    }
}
