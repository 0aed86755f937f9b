package de.jospen.handover;

import de.jospen.participant.Answer;
import de.jospen.participant.Answer.Code;
import de.jospen.participant.Answer.Development;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Renders reports about nobody while the rest of the house starts, so that nobody waits for the classes and fonts of the
 * first one.
 */
@Component
class ReportWarmUp implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWarmUp.class);
    private static final int ROUNDS = 5;

    private final ReportRenderer renderer;

    ReportWarmUp(ReportRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void afterPropertiesSet() {
        var thread = new Thread(this::renderSome, "report-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void renderSome() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                renderer.render(nobody());
            }
        } catch (RuntimeException e) {
            // The first real report would tell the same, and there somebody can act on it.
            LOG.warn("Rendering of reports could not be warmed up", e);
        }
    }

    private static ReportDocument nobody() {
        return new ReportDocument(
                "Jö-Sp-En",
                "JSE-0000-0000",
                LocalDate.EPOCH,
                new Code("FINAL", "Abschlussbericht"),
                1,
                true,
                Arrays.stream(Section.values()).map(ReportWarmUp::block).toList());
    }

    private static ReportBlock block(Section section) {
        return section == Section.COMPETENCES
                ? new ReportBlock(
                        section,
                        IntStream.range(0, 10)
                                .mapToObj(ReportWarmUp::competence)
                                .toList())
                : new ReportBlock(section, List.of(Fact.of("NONE", "Angaben", "äöüßÄÖÜ – keine →")));
    }

    private static Disclosable competence(int number) {
        var dimension = new Code("WARM_UP_" + number, "Kompetenz " + number);
        var level = new Development.Level(3, "3");
        Answer answer = new Development(
                dimension, level, level, new Code("STABLE", "unverändert"), level, null, List.of(dimension));
        return new Fact(dimension.code(), dimension.label(), answer);
    }
}
