package de.jospen.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms under their bare file names, exploded or from the jar alike, so that an
 * unchanged restart makes no new version (the starter's own deployment takes the machine's path as name).
 */
@Component
class ProcessDeployment implements StartUp.Step {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);

    private final RepositoryService repositoryService;

    ProcessDeployment(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public void run() throws IOException {
        var deployment = repositoryService.createDeployment().name("jospen").enableDuplicateFiltering(true);
        for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.html"}) {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    deployment.addInputStream(file.getFilename(), content);
                }
            }
        }
        var deployed = deployment.deployWithResult().getDeployedProcessDefinitions();
        LOG.info("Neue Modellversionen: {}", deployed == null ? 0 : deployed.size());
    }
}
