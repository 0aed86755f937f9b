package de.jospen.engine.job;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything the machine could not do, from wherever: what is given up and what is tried again later. For the lead's list
 * „Was steckt fest“ and for the application's health.
 */
@Component
public class StuckWork {

    private static final Logger LOG = LoggerFactory.getLogger(StuckWork.class);
    private static final int MOST = 500;

    private final List<StuckSource> sources;
    private final ObjectProvider<IdentityService> identityService;
    private final ByHandJobExecutor executor;

    StuckWork(List<StuckSource> sources, ObjectProvider<IdentityService> identityService, ByHandJobExecutor executor) {
        this.sources = sources;
        this.identityService = identityService;
        this.executor = executor;
    }

    /** How many things are given up, and how many wait. */
    public StuckCounts counts() {
        return MachineStep.run(
                identityService.getObject(),
                () -> sources.stream().map(StuckSource::counts).reduce(new StuckCounts(0, 0), StuckCounts::plus));
    }

    /** What is given up first, then what waits, the oldest first; at most 500 of each source. */
    public List<StuckItem> items() {
        return MachineStep.run(
                identityService.getObject(),
                () -> sources.stream()
                        .flatMap(source -> source.items(MOST).stream())
                        .sorted(Comparator.comparing((StuckItem item) -> item.nextAttempt() != null)
                                .thenComparing(StuckItem::since))
                        .toList());
    }

    /**
     * @param by user id of whoever wants it, for the log
     * @return whether it was still there
     */
    public boolean retry(String id, String by) {
        boolean found = MachineStep.run(
                identityService.getObject(), () -> sources.stream().anyMatch(source -> source.retry(id)));
        if (found) {
            LOG.info("{} has {} tried again", by, id);
            executor.jobWasAdded();
        }
        return found;
    }

    /** The same for all there is, say after an outage; returns how many were found. */
    public int retryAll(String by) {
        return (int) items().stream().filter(item -> retry(item.id(), by)).count();
    }
}
