package de.jospen.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ProcessDeploymentTest {

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    Deployments deployments;

    @Autowired
    ProgramVersion program;

    @Test
    void anotherStartMakesNoNewVersion() {
        long versions = repositoryService.createProcessDefinitionQuery().count();

        deployments.bringUpToDate();

        assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(versions);
        assertThat(repositoryService.createDeploymentQuery().count()).isOne();
    }

    @Test
    void deploymentSaysItsVersionAndHash() {
        Deployment deployment = repositoryService.createDeploymentQuery().singleResult();

        assertThat(SetVersion.ofDeployment(deployment.getName())).isEqualTo(program.version());
        assertThat(deployment.getSource())
                .isEqualTo(ModelSet.ofProgram(program.version()).hash())
                .matches("sha-256:[0-9a-f]{64}");
    }

    /** From folders and from a jar alike; with a path in it, the first start of the jar would be a new version. */
    @Test
    void modelsAndFormsAreDeployedUnderTheirBareNames() {
        String deployment =
                repositoryService.createDeploymentQuery().singleResult().getId();

        assertThat(repositoryService.getDeploymentResourceNames(deployment))
                .contains("participantJourney.bpmn", "responsibility.dmn", "recordSession.html")
                .allMatch(name -> name.matches("[A-Za-z]+\\.(bpmn|dmn|html)|[A-Za-z]+-[0-9.]+\\.properties"));
    }
}
