package de.jospen.workflow;

import de.jospen.engine.deployment.Deployments;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the engine's content up to date at every start, in this order: models, organisations, grants; a step that is
 * repeated changes nothing. Runs before anything that works with cases.
 */
@Component
@Order(0)
class StartUp implements ApplicationRunner {

    private final List<Step> steps;

    StartUp(Deployments deployments, SitesAndGroups sitesAndGroups, ProcessGrants grants) {
        this.steps = List.of(deployments::bringUpToDate, sitesAndGroups, grants);
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        for (Step step : steps) {
            step.run();
        }
    }

    interface Step {
        void run() throws Exception;
    }
}
