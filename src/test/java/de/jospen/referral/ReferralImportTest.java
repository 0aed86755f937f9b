package de.jospen.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Participants;
import de.jospen.referral.ReferralImport.Result;
import de.jospen.referral.ReferralImport.Status;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ReferralImportTest {

    private static final String HEADER =
            "Standort;Vorname;Nachname;Geburtsdatum;PLZ;Ort;Alleinerziehend;Zugewandert;SGB-II-Bezug;Ziele;"
                    + "Ansprechperson;Funktion;Zuweisung am\n";
    private static final Colleague HERFORD =
            new Colleague("jobcenter.herford", List.of("jobcenter-herford"), List.of("enger", "spenge"));

    @Autowired
    ReferralImport referralImport;

    @Autowired
    ReferralExample example;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Test
    void shippedExampleIsImportedOnceAndStartsItsCases() {
        List<Result> imported = run(example.file());
        List<Result> again = run(example.file());

        assertThat(imported)
                .extracting(Result::status)
                .containsOnly(Status.IMPORTED)
                .hasSize(3);
        var second = participants.byReference(imported.get(1).caseReference());
        assertThat(participants.person(second.id()).gender()).hasToString("MALE");
        assertThat(second.currentOffers()).isEqualTo("Sprachkurs; Stufe B1");
        assertThat(second.referredOn()).isEqualTo(LocalDate.now());
        assertThat(staff.coach("enger").tasks(second)).containsExactly("checkReferral");
        assertThat(again).extracting(Result::status).containsOnly(Status.ALREADY_IMPORTED);
    }

    @Test
    void previewSaysWhatWouldHappenAndWritesNothing() {
        byte[] file = utf8(HEADER + row("Enger", Forms.uniqueName(), "1.2.1990"));

        assertThat(preview(file)).extracting(Result::status).containsExactly(Status.NEW);
        assertThat(preview(file)).extracting(Result::status).containsExactly(Status.NEW);
    }

    @Test
    void faultyRowIsNamedInGermanAndTheOthersAreImported() {
        String good = row("Spenge", Forms.uniqueName(), "01.02.1990");
        byte[] file = utf8(HEADER
                + row("Spenge", Forms.uniqueName(), "31.02.1990")
                + good
                + row("Jöllenbeck", Forms.uniqueName(), "01.02.1990"));

        List<Result> results = run(file);

        assertThat(results).extracting(Result::status).containsExactly(Status.FAULTY, Status.IMPORTED, Status.FAULTY);
        assertThat(results.get(0).line()).isEqualTo(2);
        assertThat(results.get(0).errors().get(0).field()).isEqualTo("Geburtsdatum");
        assertThat(results.get(0).errors().get(0).message()).contains("gültiges Datum");
        assertThat(results.get(2).errors().get(0).message()).contains("gehört nicht zu Ihrer Organisation");
    }

    @Test
    void fileFromWindowsKeepsItsUmlauts() {
        String name = "Jörg" + Forms.uniqueName();
        byte[] file = (HEADER + row("Enger", name, "01.02.1990")).getBytes(Charset.forName("windows-1252"));

        Result result = run(file).get(0);

        var participation = participants.byReference(result.caseReference());
        assertThat(participants.person(participation.id()).lastName()).isEqualTo(name);
    }

    @Test
    void theSameRowTwiceInOneFileIsImportedOnce() {
        String row = row("Enger", Forms.uniqueName(), "01.02.1990");

        List<Result> results = run(utf8(HEADER + row + row.replace("01.02.1990", "1.2.1990")));

        assertThat(results).extracting(Result::status).containsExactly(Status.IMPORTED, Status.ALREADY_IMPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Standort;Vorname\nEnger;Kim",
                "Standort;Vorname;Lieblingsfarbe\n",
                "Standort;Standort\n",
                "Standort,Vorname,Nachname\nEnger,Kim,Muster",
            })
    void unusableFileIsRefusedAsAWhole(String file) {
        assertThatThrownBy(() -> preview(utf8(file))).isInstanceOf(FormRejected.class);
    }

    @Test
    void rowWithTooFewColumnsIsRefusedByItsNumber() {
        assertThatThrownBy(() -> preview(utf8(HEADER + "Enger;Kim\n"))).hasMessageContaining("Zeile 2 hat 2 statt 13");
    }

    private List<Result> run(byte[] file) {
        return staff.jobcenterHerford().as(() -> referralImport.run(file, HERFORD));
    }

    private List<Result> preview(byte[] file) {
        return staff.jobcenterHerford().as(() -> referralImport.preview(file, HERFORD));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String site, String lastName, String birthDate) {
        return String.join(
                        ";",
                        site,
                        "Kim",
                        lastName,
                        birthDate,
                        site.equals("Spenge") ? "32139" : "32130",
                        "Musterstadt",
                        "ja",
                        "nein",
                        "ja",
                        "Arbeit",
                        "Robin Probe",
                        "Fallmanager/in",
                        "02.05.2018")
                + "\n";
    }
}
