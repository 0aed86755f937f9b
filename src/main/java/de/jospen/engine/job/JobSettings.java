package de.jospen.engine.job;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How jobs run here: with nobody logged in, and what fails without hope is seen at once. After the
 * starter, which has settings of its own for failed jobs; before ours, which take the identity service from here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class JobSettings extends AbstractProcessEnginePlugin {

    private final ByHandJobExecutor executor;

    JobSettings(ByHandJobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new PersonsOnly());
        // The starter does so only where it starts the executor, too
        engine.setJobExecutor(executor);
        engine.setFailedJobCommandFactory(new FailedJobs());
        engine.setHistoryEventProducer(new CacheAwareHistoryEventProducer() {
            @Override
            public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable exception) {
                return super.createHistoricJobLogFailedEvt(
                        job, exception == null ? null : JobFailure.of(exception).toStore());
            }
        });
    }
}
