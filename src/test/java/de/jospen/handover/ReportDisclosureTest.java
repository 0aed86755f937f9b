package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Effect;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Household;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Relationship;
import de.jospen.participant.Released;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.project.Project;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A class C text has no way into the report, and with a release only the agreed sentence has (DP-03). */
@ProcessTest
class ReportDisclosureTest {

    private static final String CAUSE = "Kanarienvogel";
    private static final String SENTENCE = "Die Leistungsfähigkeit soll durch das Jobcenter geklärt werden.";
    private static final String HERE = " Jobcenter  herford";

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    Consents consents;

    @Autowired
    Household household;

    @Autowired
    Project project;

    @Autowired
    ReportComposer composer;

    @Autowired
    ReportRenderer renderer;

    @Autowired
    HandoverService service;

    @Autowired
    JdbcClient jdbc;

    Participation participation;
    UUID reportId;

    @BeforeEach
    void personWithClassCBarrier() {
        participation = HandoverDesk.formerParticipant(cases, participants, "enger");
        reportId = service.draft(
                participation.id(),
                ReportKind.FINAL,
                new HandoverReport.Content(true, List.of(), null, "Kim Beispiel, 0521 000-17"),
                "coach.enger");
        UUID assessment = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO barrier_assessment (id, participation_id, kind, assessed_on, strengths, assessed_by,
                            recorded_at)
                        VALUES (:id, :participation, 'START', :today, 'zuverlässig', 'coach.enger', CURRENT_TIMESTAMP)
                        """)
                .param("id", assessment)
                .param("participation", participation.id())
                .param("today", LocalDate.now())
                .update();
        jdbc.sql("""
                        INSERT INTO barrier_rating (assessment_id, barrier_type, severity, source, wish,
                            helpful_strength, effect)
                        VALUES (:id, 'HEALTH', 3, 'OWN_STATEMENT', TRUE, :cause, :cause)
                        """).param("id", assessment).param("cause", CAUSE).update();
    }

    /** The three kinds are all there are; the third has no constructor for others. */
    @Test
    void reportTakesFactsEffectsAndReleasedSentencesOnly() throws Exception {
        assertThat(Disclosable.class.isSealed()).isTrue();
        assertThat(Disclosable.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Fact.class, Effect.class, Released.class);
        assertThat(Released.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
        assertThat(Released.class.getModifiers() & Modifier.FINAL).isNotZero();
        assertThat(ReportBlock.class.getRecordComponents()[1].getGenericType().getTypeName())
                .isEqualTo("java.util.List<" + Disclosable.class.getName() + ">");
    }

    @Test
    void withoutReleaseNothingOfClassCIsInEitherFile() throws Exception {
        assertThat(everything()).doesNotContain(CAUSE, SENTENCE).doesNotContainIgnoringCase("gesundheit");
    }

    @Test
    void withReleaseTheAgreedSentenceIsInBothFilesAndItsCauseIsNot() throws Exception {
        consents.grant(participation.id(), release(HERE, SENTENCE, ConsentForm.WRITTEN), "coach.enger");

        ReportFiles files = renderer.render(composer.compose(service.report(reportId), false));
        Files.write(Path.of("target", "report-released.pdf"), files.pdf());

        assertThat(text(files)).contains("Mit Schweigepflichtentbindung").contains(SENTENCE);
        assertThat(new String(files.json(), StandardCharsets.UTF_8)).contains("\"RELEASED\"", SENTENCE);
        assertThat(everything()).doesNotContain(CAUSE).doesNotContainIgnoringCase("gesundheit");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void releaseThatDoesNotMatchOpensNothing(String why, Consent consent) throws Exception {
        consents.grant(participation.id(), consent, "coach.enger");

        assertThat(everything()).doesNotContain(SENTENCE);
    }

    static Stream<Arguments> releaseThatDoesNotMatchOpensNothing() {
        return Stream.of(
                Arguments.of("to somebody else", release("Praxis am Markt", SENTENCE, ConsentForm.WRITTEN)),
                Arguments.of("to nobody named", release(null, SENTENCE, ConsentForm.WRITTEN)),
                Arguments.of("not in writing", release(HERE, SENTENCE, ConsentForm.ELECTRONIC)),
                Arguments.of(
                        "another consent",
                        new Consent(
                                UUID.randomUUID(),
                                null,
                                ConsentType.EMPLOYER_CONTACT,
                                ConsentForm.WRITTEN,
                                HERE,
                                SENTENCE,
                                LocalDate.now(),
                                null)));
    }

    @Test
    void releaseWithoutSentenceAndRevokedReleaseOpenNothing() {
        consents.grant(participation.id(), release(HERE, null, ConsentForm.WRITTEN), "coach.enger");
        consents.grant(participation.id(), release(HERE, " ", ConsentForm.WRITTEN), "coach.enger");
        Consent revoked = release(HERE, SENTENCE, ConsentForm.WRITTEN);
        consents.grant(participation.id(), revoked, "coach.enger");
        assertThat(released()).containsExactly(new Said("Mit Schweigepflichtentbindung", SENTENCE));

        consents.revoke(revoked.id(), LocalDate.now());

        assertThat(released()).isEmpty();
    }

    @Test
    void releaseOfAnotherAdultIsNotTheParticipants() throws Exception {
        UUID adult = household
                .add(participation.id(), "Robin Muster", Relationship.PARTNER, true)
                .id();
        Consent own = release(HERE, SENTENCE, ConsentForm.WRITTEN);
        consents.grant(
                participation.id(),
                new Consent(
                        own.id(), adult, own.type(), own.form(), own.recipient(), own.scope(), own.grantedOn(), null),
                "coach.enger");

        assertThat(everything()).doesNotContain(SENTENCE);
    }

    private List<Said> released() {
        return Said.all(List.copyOf(Released.to(jobcenter(), participation.id(), consents)));
    }

    private String jobcenter() {
        return project.organisation(participation.jobcenter()).name();
    }

    private static Consent release(String recipient, String scope, ConsentForm form) {
        return new Consent(
                UUID.randomUUID(),
                null,
                ConsentType.CONFIDENTIALITY_RELEASE,
                form,
                recipient,
                scope,
                LocalDate.now(),
                null);
    }

    private String everything() throws Exception {
        ReportFiles files = renderer.render(composer.compose(service.report(reportId), false));
        return text(files) + new String(files.json(), StandardCharsets.UTF_8);
    }

    private static String text(ReportFiles files) throws Exception {
        try (PDDocument document = Loader.loadPDF(files.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
