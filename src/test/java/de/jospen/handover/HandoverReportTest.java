package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Answer.Code;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactLog;
import de.jospen.participant.ContactPartner;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import de.jospen.participant.Household;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Relationship;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the report, what never does, and how its PDF is made. */
@ProcessTest
class HandoverReportTest {

    private static final String CANARY = "Kanarienvogel";

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    ContactLog contactLog;

    @Autowired
    Household household;

    @Autowired
    Project project;

    @Autowired
    ProjectProperties properties;

    @Autowired
    Clock clock;

    @Autowired
    List<Disclosure> disclosures;

    @Autowired
    ReportComposer composer;

    @Autowired
    HandoverService service;

    @Autowired
    ReportRenderer renderer;

    @Autowired
    JdbcClient jdbc;

    Participation participation;
    UUID reportId;

    @BeforeEach
    void drafted() {
        participation = HandoverDesk.formerParticipant(cases, participants, "enger");
        reportId = service.draft(
                participation.id(),
                ReportKind.FINAL,
                new HandoverReport.Content(true, List.of(), "Größe und Maß: äöüßÄÖÜ", "Kim Beispiel, 0521 000-17"),
                "coach.enger");
    }

    @Test
    void saysExactlyTheWhiteListAndWhatTheStagesDisclose() {
        ReportDocument document = composer.compose(service.report(reportId), false);

        var own = new ArrayList<>(List.of(
                "Fallkennung",
                "Art des Berichts",
                "Fassung",
                "Empfänger",
                "Ansprechperson beim Jobcenter",
                "Zuständiger Coach",
                "Rückfragen an",
                "Name",
                "Geburtsdatum",
                "Standort",
                "Eintritt",
                "Austritt",
                "Weitere Planung empfohlen",
                "Erläuterung",
                "Besprochen am"));
        disclosures.forEach(disclosure -> disclosure.of(participation.id()).forEach(line -> own.add(line.label())));
        assertThat(document.blocks()).extracting(ReportBlock::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(document.blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .filter(line -> !line.code().equals("NONE"))
                        .map(Disclosable::label))
                .containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void nothingElseAboutThePersonReachesThePdf() throws Exception {
        jdbc.sql("""
                        UPDATE person SET street = :canary, town = :canary, phone = :canary, email = :canary
                        WHERE id = :id
                        """)
                .param("canary", CANARY)
                .param("id", participation.personId())
                .update();
        contactLog.add(
                participation.id(),
                new Contact(LocalDate.now(), ContactChannel.PHONE, ContactPartner.JOBCENTER, CANARY, "coach.enger"));
        household.add(participation.id(), CANARY, Relationship.CHILD, false);
        UUID assessment = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO barrier_assessment (id, participation_id, kind, assessed_on, strengths, assessed_by,
                            recorded_at)
                        VALUES (:id, :participation, 'START', :today, :canary, 'coach.enger', CURRENT_TIMESTAMP)
                        """)
                .param("id", assessment)
                .param("participation", participation.id())
                .param("today", LocalDate.now())
                .param("canary", CANARY)
                .update();
        for (String classC : List.of("HEALTH", "DEBTS", "ADDICTION", "PSYCHOSOCIAL", "FAMILY_SITUATION", "LEGAL")) {
            jdbc.sql("""
                            INSERT INTO barrier_rating (assessment_id, barrier_type, severity, source, wish,
                                helpful_strength, effect)
                            VALUES (:id, :type, 3, 'OWN_STATEMENT', TRUE, :canary, :canary)
                            """)
                    .param("id", assessment)
                    .param("type", classC)
                    .param("canary", CANARY)
                    .update();
        }

        assertThat(text(service.document(reportId)))
                .contains("Größe und Maß: äöüßÄÖÜ")
                .contains(participation.caseReference())
                .doesNotContain(CANARY)
                .doesNotContainIgnoringCase("Schulden", "Sucht", "gesundheitlich", "psychosozial", "Musterweg");
    }

    @Test
    void noStageWritesIntoTheBlocksOfThisOne() {
        Disclosure intruder = new Disclosure() {
            @Override
            public int block() {
                return 8;
            }

            @Override
            public List<Disclosable> of(UUID participationId) {
                return List.of();
            }
        };

        assertThatThrownBy(() -> new ReportComposer(participants, project, properties, List.of(intruder), clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("block 8");
    }

    @Test
    void draftIsMarkedAndTheReleasedReportIsNot() throws Exception {
        HandoverReport report = service.report(reportId);

        assertThat(text(service.document(reportId))).contains("Entwurf – noch nicht freigegeben");
        assertThat(text(renderer.render(composer.compose(report, false)).pdf())).doesNotContain("Entwurf");
    }

    @Test
    void pdfIsTaggedGermanAndCarriesItsFont() throws Exception {
        try (PDDocument document = Loader.loadPDF(service.document(reportId))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Übergabebericht " + participation.caseReference());
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Seite 1 von");
        }
    }

    @Test
    void whatLooksLikeMarkupOrIsNoCharacterAtAllIsOnlyText() throws Exception {
        byte[] rendered = rendered(
                "<i>Projekt</i>",
                Section.RECOMMENDATION,
                "a & b <img src='file:///etc/hostname'/>",
                "vor\uFFFFnach \u0001 Łęcka");

        assertThat(text(rendered))
                .contains("<i>Projekt</i>")
                .contains("<img")
                .contains("vornach")
                .contains("Łęcka");
    }

    @Test
    void longWordIsBrokenInsteadOfCutOff() throws Exception {
        String word = "Übergangs" + "x".repeat(500) + "ende";
        byte[] rendered = rendered("Jö-Sp-En", Section.TALK, "Eigene Stellungnahme", word);

        try (PDDocument document = Loader.loadPDF(rendered)) {
            float width = document.getPage(0).getMediaBox().getWidth();
            var farthest = new float[1];
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    farthest[0] = Math.max(farthest[0], position.getXDirAdj() + position.getWidthDirAdj());
                    super.processTextPosition(position);
                }
            };
            assertThat(stripper.getText(document).replaceAll("\\s", "")).contains(word);
            assertThat(farthest[0]).isLessThan(width);
        }
    }

    @Test
    void laterReportOfTheSameParticipationIsItsCorrection() throws Exception {
        UUID second = service.correct(reportId, "coach.enger");

        assertThat(service.report(second).version()).isEqualTo(2);
        assertThat(text(service.document(second))).contains("Korrektur");
        assertThat(text(service.document(reportId))).contains("Abschlussbericht");
    }

    private byte[] rendered(String project, Section section, String label, String words) {
        return renderer.render(new ReportDocument(
                        project,
                        "JSE-2018-0017",
                        LocalDate.of(2019, 6, 14),
                        new Code("FINAL", "Abschlussbericht"),
                        1,
                        false,
                        List.of(new ReportBlock(section, List.of(Fact.of("WORDS", label, words))))))
                .pdf();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
