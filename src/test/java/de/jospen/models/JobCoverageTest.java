package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.jospen.support.ElementCoverage;
import de.jospen.support.ProcessModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What the machine does by itself is run in some test the way the job executor runs it: each asynchronous step, each
 * timer, and each start of another site's process. Runs last; without all process tests in the same run it has nothing to
 * say.
 */
@Order(Integer.MAX_VALUE)
class JobCoverageTest {

    /** Begun within a person's action and at the same site: the Jobcenter's referral. About the whole project: the report. */
    private static final Set<String> NOT_FROM_ANOTHER_SITE = Set.of("referralReceived", "monthlyReportDue");

    private record Element(String process, String id) {}

    @BeforeEach
    void allProcessTestsRan() {
        var missing = ProcessModel.all()
                .map(ProcessTestsTest::testClass)
                .filter(test -> !ElementCoverage.isFinished(test))
                .toList();
        assumeTrue(missing.isEmpty(), "Coverage needs all process tests in one run; these did not run: " + missing);
    }

    @Test
    void everyAsynchronousStepAndTimerIsRunAsTheExecutorRunsIt() {
        List<Element> jobs = Stream.concat(nodes(JobCoverageTest::isAsynchronous), nodes(JobCoverageTest::isTimer))
                .toList();

        assertThat(jobs).hasSizeGreaterThan(25);
        assertThat(jobs.stream().filter(job -> !ElementCoverage.isRunByExecutor(job.process(), job.id())))
                .as("No test runs these by Cases.runJob")
                .isEmpty();
    }

    @Test
    void everyStartOfAProcessAtAnotherSiteIsSentByAJob() {
        List<Element> starts = nodes(JobCoverageTest::startsByMessage)
                .filter(start -> !NOT_FROM_ANOTHER_SITE.contains(start.id()))
                .toList();

        assertThat(starts).extracting(Element::process).contains("eventInvitation", "seatOffer", "labourMarketEnquiry");
        assertThat(starts.stream().filter(start -> !ElementCoverage.isStartedElsewhere(start.process(), start.id())))
                .as("No test starts these at another site than that of the job that starts them")
                .isEmpty();
    }

    /** {@code ManagementService.executeJob} has no executor's context: it hid that no workshop ever reached another site. */
    @Test
    void noJobIsRunByHand() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("JobCoverageTest.java"))
                            .filter(file ->
                                    read(file).replace("super.executeJob(", "").contains(".executeJob("))
                            .toList())
                    .as("Use JobRunner, in tests Cases.runJob")
                    .isEmpty();
        }
    }

    private static Stream<Element> nodes(java.util.function.Predicate<FlowNode> kind) {
        return ProcessModel.all()
                .flatMap(model -> model.elements(FlowNode.class).stream()
                        .filter(kind)
                        .map(node -> new Element(model.id(), node.getId())));
    }

    private static boolean isAsynchronous(FlowNode node) {
        return node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean startsByMessage(FlowNode node) {
        return node instanceof StartEvent start
                && start.getParentElement() instanceof Process
                && start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
