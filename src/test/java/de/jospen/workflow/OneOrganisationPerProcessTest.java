package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.CaseVariables;
import de.jospen.project.Project;
import de.jospen.support.ProcessModel;
import de.jospen.support.ShippedProject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grants stand on the definition, so every task of a definition must be one organisation's work. */
class OneOrganisationPerProcessTest {

    private static final String THE_CASE_S_JOBCENTER = "${" + CaseVariables.JOBCENTER.name() + "}";

    private final Project project = ShippedProject.project();
    private final Map<String, List<String>> workers = new ProcessGrants(project, null).workers();

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @Test
    void everyProcessHasItsWorkers() {
        assertThat(workers.keySet())
                .as("Say in ProcessGrants.workers() who works in each process of processes/")
                .containsExactlyInAnyOrderElementsOf(
                        processes().map(ProcessModel::id).toList());
        assertThat(workers.values())
                .as("Somebody must work there")
                .allSatisfy(groups -> assertThat(groups).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTaskIsForAGroupThatWorksInItsProcess(ProcessModel model) {
        for (UserTask task : model.elements(UserTask.class)) {
            for (String group : task.getCamundaCandidateGroupsList()) {
                assertThat(workers.get(model.id()))
                        .as(
                                "%s is offered to %s, who may not work in %s: draw it in that organisation's own process",
                                task.getId(), group, model)
                        .containsAll(group.equals(THE_CASE_S_JOBCENTER) ? jobcenters() : List.of(group));
            }
        }
    }

    private List<String> jobcenters() {
        return project.sites().stream().map(site -> site.jobcenter()).distinct().toList();
    }
}
