package de.jospen.engine.job;

import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Puts our executor in the place of the starter's, with the same settings, also where it is never started. */
@Configuration(proxyBeanMethods = false)
class JobExecution {

    @Bean
    ByHandJobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads, CamundaBpmProperties properties) {
        var executor = new ByHandJobExecutor();
        BeanUtils.copyProperties(
                DefaultJobConfiguration.JobConfiguration.jobExecutor(threads.getIfAvailable(), properties),
                executor,
                "processEngines");
        return executor;
    }
}
