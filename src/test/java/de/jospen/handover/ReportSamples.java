package de.jospen.handover;

import de.jospen.participant.Answer;
import de.jospen.participant.Answer.Code;
import de.jospen.participant.Answer.Development;
import de.jospen.participant.Answer.Development.Level;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Effect;
import de.jospen.participant.Disclosable.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports about made-up people, as they come in a year of the project. */
final class ReportSamples {

    private static final List<String> NAMES =
            List.of("", "noch nicht vorhanden", "mit Anleitung", "mit Unterstützung", "selbständig", "sicher");

    private static final String SCALE = """
            1 – noch nicht vorhanden: kann es nicht oder hat es noch nicht versucht
            2 – mit Anleitung: schafft es, wenn jemand daneben ist
            3 – mit Unterstützung: bewältigt bekannte Situationen, fragt bei Bedarf nach
            4 – selbständig: bewältigt übliche Situationen allein
            5 – sicher: bewältigt auch neue Situationen und kann es anderen erklären""";

    private ReportSamples() {}

    /** A full stay with a placement. */
    static ReportDocument full() {
        return document(competences(), "Vielen Dank für die Begleitung. Der Kurs hat mir geholfen.");
    }

    /** Broke off early: nothing was surveyed at the end. */
    static ReportDocument dropOut() {
        var lines = new ArrayList<Disclosable>();
        lines.add(Fact.of(
                "SURVEY_ENTRY",
                "Erhebung zu Beginn",
                "04.06.2018, nicht möglich: Teilnahme zu kurz für eine" + " Einschätzung"));
        return document(lines, null);
    }

    /** While the stay goes on: compared with the review, no end yet. */
    static ReportDocument interim() {
        var lines = new ArrayList<>(competences());
        lines.set(1, Fact.of("SURVEY_REVIEW", "Erhebung zwischendurch", "11.12.2018, gemeinsam mit der Person"));
        ReportDocument document = document(lines, null);
        return new ReportDocument(
                document.projectName(),
                document.caseReference(),
                LocalDate.of(2018, 12, 14),
                new Code("INTERIM", "Zwischenbericht"),
                1,
                true,
                document.blocks());
    }

    /** What people paste: letters of other languages, signs the font does not have. */
    static ReportDocument foreignSigns() {
        return document(
                competences(), "Łęcka, Şahin, Đorđević, Иванова, Παπαδοπούλου, حسن, 王 😀 „fi“ ffl \u00AD\u200B½ €");
    }

    static ReportDocument longTexts() {
        String sentence = "Ich möchte, dass das Jobcenter weiß, wie viel sich in diesem Jahr für mich verändert hat. ";
        return document(competences(), sentence.repeat(40));
    }

    private static ReportDocument document(List<Disclosable> competences, String statement) {
        return new ReportDocument(
                "Jö-Sp-En",
                "JSE-2018-0017",
                LocalDate.of(2019, 6, 14),
                new Code("FINAL", "Abschlussbericht"),
                1,
                false,
                List.of(
                        new ReportBlock(Section.HEAD, head()),
                        new ReportBlock(
                                Section.PERSON,
                                List.of(
                                        Fact.of("NAME", "Name", "Kim Muster"),
                                        new Fact("BIRTH_DATE", "Geburtsdatum", Answer.day(LocalDate.of(1989, 2, 3))),
                                        Fact.of("CUSTOMER_NUMBER", "Kundennummer", "000D000001"))),
                        new ReportBlock(Section.PARTICIPATION, participation()),
                        new ReportBlock(
                                Section.STARTING_POINT,
                                List.of(
                                        Fact.of("INTEGRATION_GOAL", "Integrationsziel", "Arbeit"),
                                        Fact.of("BARRIER_LANGUAGE", "Deutschkenntnisse", "mittel"),
                                        Fact.of("BARRIER_MOBILITY", "Mobilität", "hoch"),
                                        Effect.of("verfügbar Mo–Fr 8–13 Uhr"))),
                        new ReportBlock(Section.COMPETENCES, competences),
                        new ReportBlock(Section.RESULT, result()),
                        new ReportBlock(
                                Section.REACHABLE_MARKET,
                                List.of(
                                        Fact.of("REACHABLE_PLACES", "Erreichbare Orte", "Spenge, Enger, Jöllenbeck"),
                                        Fact.of("MOBILITY", "Mobilität", "Bus und Bahn, Fahrrad; höchstens 45 Minuten"),
                                        Fact.of("AVAILABILITY", "Zeitlich verfügbar", "Mo–Fr 8–13 Uhr"))),
                        new ReportBlock(Section.RECOMMENDATION, recommendation()),
                        new ReportBlock(Section.TALK, talk(statement))));
    }

    private static List<Disclosable> head() {
        return List.of(
                Fact.of("CASE_REFERENCE", "Fallkennung", "JSE-2018-0017"),
                new Fact(
                        "KIND",
                        "Art des Berichts",
                        new Answer.Codes(List.of(new Code("FINAL", "Abschlussbericht")), null)),
                new Fact("VERSION", "Fassung", new Answer.Count(1)),
                Fact.of("RECIPIENT", "Empfänger", "Jobcenter Herford"),
                Fact.of("RECIPIENT_CONTACT", "Ansprechperson beim Jobcenter", "Sascha Beispiel"),
                Fact.of("COACH", "Zuständiger Coach", "Toni Beispiel, 05224 000-17"),
                Fact.of("QUERIES_TO", "Rückfragen an", "projekt@jospen.example"));
    }

    private static List<Disclosable> participation() {
        return List.of(
                Fact.of("SITE", "Standort", "Spenge"),
                new Fact("ENTERED_ON", "Eintritt", Answer.day(LocalDate.of(2018, 6, 4))),
                new Fact("EXITED_ON", "Austritt", Answer.day(LocalDate.of(2019, 6, 12))),
                new Fact("SESSIONS_INDIVIDUAL", "Einzelcoaching, Termine", new Answer.Count(34)),
                new Fact("SESSIONS_FAMILY", "Familiencoaching, Termine", new Answer.Count(3)),
                new Fact("ABSENCE_DAYS_EXCUSED", "Fehltage entschuldigt", new Answer.Count(4)),
                new Fact("ABSENCE_DAYS_UNEXCUSED", "Fehltage unentschuldigt", new Answer.Count(0)));
    }

    private static List<Disclosable> result() {
        return List.of(
                Fact.of("EXIT_KIND", "Ende der Teilnahme", "regulär beendet"),
                Fact.of("EXIT_REASON", "Grund", "Arbeit aufgenommen"),
                Fact.of("WHEREABOUTS", "Verbleib", "Beschäftigung"),
                new Fact(
                        "PLACEMENT",
                        "Vermittlung",
                        new Answer.Codes(List.of(new Code("62302", "Verkäuferin (KldB 62302)")), null)),
                new Fact("EMPLOYED_FROM", "Beschäftigung ab", Answer.day(LocalDate.of(2019, 6, 1))),
                Fact.of("HOURS_CLASS", "Wöchentlicher Umfang", "15 bis 34 Stunden"),
                Fact.of("INSURED", "Sozialversicherungspflichtig", "ja"));
    }

    private static List<Disclosable> recommendation() {
        var actor = new Code("JOBCENTER", "zuständig: Jobcenter");
        return List.of(
                new Fact("FURTHER_PLANNING", "Weitere Planung empfohlen", new Answer.YesNo(true)),
                new Fact(
                        "ADVICE_LANGUAGE_COURSE",
                        "Sprachkurs",
                        new Answer.Codes(List.of(actor), "Berufssprachkurs B2 am Nachmittag")),
                Fact.of("ADVICE_TEXT", "Erläuterung", "Die Stelle wird durch den Kurs gefestigt."));
    }

    private static List<Disclosable> talk(String statement) {
        var lines = new ArrayList<Disclosable>();
        lines.add(new Fact("DISCUSSED_ON", "Besprochen am", Answer.day(LocalDate.of(2019, 6, 13))));
        lines.add(new Fact("COPY", "Kopie ausgehändigt", new Answer.YesNo(true)));
        if (statement != null) {
            lines.add(Fact.of("OWN_STATEMENT", "Eigene Stellungnahme", statement));
        }
        return lines;
    }

    private static List<Disclosable> competences() {
        var lines = new ArrayList<Disclosable>();
        lines.add(Fact.of("SURVEY_ENTRY", "Erhebung zu Beginn", "11.06.2018, gemeinsam mit der teilnehmenden Person"));
        lines.add(Fact.of("SURVEY_EXIT", "Erhebung zum Ende", "11.06.2019, gemeinsam mit der teilnehmenden Person"));
        lines.add(competence("ORIENTATION", "Berufliche Orientierung und Zielklarheit", 2, 4, 2, 4));
        lines.add(competence("APPLICATION", "Bewerbung und Selbstdarstellung", 1, 4, 2, 4));
        lines.add(competence("MOBILITY", "Mobilität im Modellraum", 1, 3, 1, 3));
        lines.add(competence("REGION", "Kenntnis von Arbeitgebern und Angeboten im anderen Quartier", 1, 4, 1, 5));
        lines.add(competence("LANGUAGE", "Deutsch im Beruf", 3, 4, 3, 3));
        lines.add(competence("BASICS", "Lesen, Schreiben, Rechnen", 4, 4, 4, 4));
        lines.add(competence("DIGITAL", "Digitale Grundkompetenz", 2, 0, 2, 3));
        lines.add(competence("PERSONAL", "Selbstorganisation, Zuverlässigkeit, Ausdauer", 4, 3, 4, 4));
        lines.add(competence("SOCIAL", "Kommunikation und Zusammenarbeit", 3, 4, 3, 4));
        lines.add(competence("FAMILY_WORK", "Vereinbarkeit von Familie und Beruf", 2, 5, 0, 4));
        lines.add(Fact.of("SCALE", "Bedeutung der Stufen", SCALE));
        lines.add(new Fact(
                "CATALOGUE", "Katalog der Erhebung", new Answer.Codes(List.of(new Code("2", "Fassung 2")), null)));
        lines.add(new Fact(
                "CEFR",
                "Deutsch nach GER",
                new Answer.Change(
                        new Code("A2:ESTIMATE", "A2 (Einschätzung)"), new Code("B1:CERTIFICATE", "B1 (Zertifikat)"))));
        lines.add(new Fact(
                "PROSPECTS",
                "Vermittlungschancen",
                new Answer.Change(new Code("LOW", "2 – gering"), new Code("GOOD", "4 – gut"))));
        return lines;
    }

    private static Disclosable competence(String code, String label, int before, int after, int self, int selfAfter) {
        String direction = before == 0 || after == 0
                ? "NOT_COMPARABLE"
                : after > before ? "IMPROVED" : after == before ? "STABLE" : "DECLINED";
        String words = switch (direction) {
            case "IMPROVED" -> "verbessert";
            case "STABLE" -> "unverändert";
            case "DECLINED" -> "verschlechtert";
            default -> "nicht vergleichbar";
        };
        return new Fact(
                "COMPETENCE_" + code,
                label,
                new Development(
                        new Code(code, label),
                        level(before),
                        level(after),
                        new Code(direction, words),
                        level(self),
                        level(selfAfter),
                        List.of(new Code("OBSERVATION", "Beobachtung"), new Code("CONVERSATION", "Gespräch"))));
    }

    private static Level level(int value) {
        return value == 0 ? null : new Level(value, value + " – " + NAMES.get(value));
    }
}
