package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectCheckTest {

    private final ProjectSettings shipped = ProjectSettings.shipped();

    @Test
    void acceptsTheShippedConfiguration() {
        shipped.room().run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("oneWrongValue")
    void refusesOneWrongValueWithOneSentence(String key, String value, String sentence) {
        assertThat(refusal(shipped.with(key, value))).containsExactly(sentence);
    }

    static Stream<Arguments> oneWrongValue() {
        return Stream.of(
                arguments("name", "", "Das Projekt hat keinen Namen (name)."),
                arguments(
                        "case-reference-prefix",
                        "Jö",
                        "Der Anfang der Fallkennung (case-reference-prefix) muss aus einem bis zehn Großbuchstaben"
                                + " bestehen."),
                arguments("contact-mailbox", "", "Das Projekt hat kein Postfach (contact-mailbox)."),
                arguments(
                        "contact-mailbox",
                        "Team <projekt@jospen.example>",
                        "Das Postfach „Team <projekt@jospen.example>“ (contact-mailbox) ist keine gültige"
                                + " E-Mail-Adresse."),
                arguments(
                        "end",
                        "2018-03-31",
                        "Das Projektende 31.03.2018 (end) liegt vor dem Projektbeginn 01.04.2018 (start)."),
                arguments(
                        "funding-committed-until",
                        "2018-03-31",
                        "Die Finanzierungszusage endet am 31.03.2018 (funding-committed-until), also vor dem"
                                + " Projektbeginn 01.04.2018 (start)."),
                arguments(
                        "targets.placement-share",
                        "1.001",
                        "Der Zielwert für Vermittlungen 1,001 (placement-share) liegt nicht zwischen 0 und 1."),
                arguments(
                        "targets.placement-share",
                        "-0.1",
                        "Der Zielwert für Vermittlungen -0,1 (placement-share) liegt nicht zwischen 0 und 1."),
                arguments(
                        "targets.placement-share",
                        "NaN",
                        "Der Zielwert für Vermittlungen NaN (placement-share) liegt nicht zwischen 0 und 1."),
                arguments("targets.participants", "-1", "Der Zielwert für Teilnehmende -1 (participants) ist negativ."),
                arguments(
                        "targets.workshops-per-site",
                        "-3",
                        "Der Zielwert für Workshops je Standort -3 (workshops-per-site) ist negativ."),
                arguments("sites[0].name", "", "Der Standort „enger“ hat keinen Namen (name)."),
                arguments("sites[0].id", "", "Bei den Standorten fehlt eine Kennung (id)."),
                arguments(
                        "sites[0].id",
                        "jöllenbeck",
                        "Die Kennung „jöllenbeck“ bei den Standorten ist ungültig (erlaubt: bis zu 40 Buchstaben ohne"
                                + " Umlaute, Ziffern, Punkt und Bindestrich)."),
                arguments("sites[0].id", "spenge", "Die Kennung „spenge“ ist bei den Standorten mehrfach vergeben."),
                arguments("sites[0].coaches[0]", " ", "Der Standort Enger hat keinen Coach (coaches)."),
                arguments(
                        "sites[0].coaches[0]",
                        "coach enger",
                        "Die Kennung „coach enger“ bei den Coaches von Enger ist ungültig (erlaubt: bis zu 40 Buchstaben"
                                + " ohne Umlaute, Ziffern, Punkt und Bindestrich)."),
                arguments(
                        "sites[0].postcodes[0]",
                        "567",
                        "Die Postleitzahl „567“ des Standorts Enger hat nicht fünf Ziffern (bitte in Anführungszeichen"
                                + " setzen)."),
                arguments(
                        "sites[0].postcodes[0]", "32139", "Die Postleitzahl 32139 ist mehrfach vergeben (postcodes)."),
                arguments("sites[0].jobcenter", "", "Der Standort Enger hat kein Jobcenter (jobcenter)."),
                arguments(
                        "sites[0].jobcenter",
                        "jobcenter-hereford",
                        "Der Standort Enger verweist auf die unbekannte Organisation „jobcenter-hereford“"
                                + " (jobcenter)."),
                arguments(
                        "sites[0].jobcenter",
                        "rege",
                        "Der Standort Enger verweist mit jobcenter auf „rege“, das nicht von der Art JOBCENTER ist."),
                arguments(
                        "sites[1].coordinated-by",
                        "kreis",
                        "Der Standort Spenge verweist auf die unbekannte Organisation „kreis“ (coordinated-by)."),
                arguments(
                        "sites[1].coordinated-by",
                        "jobcenter-herford",
                        "Der Standort Spenge verweist mit coordinated-by auf „jobcenter-herford“, das nicht von der Art"
                                + " DISTRICT ist."),
                arguments(
                        "sites[1].funders[1]",
                        "land",
                        "Der Standort Spenge verweist auf die unbekannte Organisation „land“ (funders)."),
                arguments(
                        "organisations[0].id",
                        "sozialdezernat-bielefeld",
                        "Die Kennung „sozialdezernat-bielefeld“ ist bei den Organisationen mehrfach vergeben."),
                arguments("organisations[0].name", "", "Die Organisation „rege“ hat keinen Namen (name)."),
                arguments(
                        "organisations[2].mailbox",
                        "",
                        "Die Organisation Jobcenter Arbeitplus Bielefeld hat kein Postfach (mailbox)."),
                arguments(
                        "organisations[3].mailbox", "", "Die Organisation Kreis Herford hat kein Postfach (mailbox)."),
                arguments(
                        "organisations[1].mailbox",
                        "jobcenter-herford.example",
                        "Das Postfach „jobcenter-herford.example“ (Jobcenter Herford) ist keine gültige"
                                + " E-Mail-Adresse."),
                arguments(
                        "organisations[1].mailbox",
                        "a@herford.example,b@herford.example",
                        "Das Postfach „a@herford.example,b@herford.example“ (Jobcenter Herford) ist keine gültige"
                                + " E-Mail-Adresse."),
                arguments(
                        "deadlines.checkReferral", "-3", "Die Frist „checkReferral“ ist mit -3 Arbeitstagen negativ."),
                arguments("deadlines.checkReferral", "", "Die Frist „checkReferral“ hat keinen Wert (deadlines)."),
                arguments(
                        "deadlines.check-referral",
                        "4",
                        "Die Frist „checkreferral“ ist in mehreren Schreibweisen angegeben; es gilt nur die aus"
                                + " jospen-project.yml."),
                arguments(
                        "follow-ups[0]",
                        "P0D",
                        "Die Nachfrage P0D (follow-ups) liegt nicht nach der vorigen oder nach dem Beginn."),
                arguments(
                        "follow-ups[1]",
                        "P1M",
                        "Die Nachfrage P1M (follow-ups) liegt nicht nach der vorigen oder nach dem Beginn."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneGap")
    void refusesOneGapWithOneSentence(String key, String sentence) {
        assertThat(refusal(shipped.without(key))).containsExactly(sentence);
    }

    static Stream<Arguments> oneGap() {
        return Stream.of(
                arguments("start", "Der Projektbeginn fehlt (start)."),
                arguments("end", "Das Projektende fehlt (end)."),
                arguments(
                        "funding-committed-until", "Das Ende der Finanzierungszusage fehlt (funding-committed-until)."),
                arguments("targets", "Die Zielwerte fehlen (targets)."),
                arguments("sites", "Das Projekt hat keinen Standort (sites)."),
                arguments("sites[1].coaches", "Der Standort Spenge hat keinen Coach (coaches)."),
                arguments("sites[1].postcodes", "Der Standort Spenge hat keine Postleitzahl (postcodes)."),
                arguments(
                        "organisations[4].kind",
                        "Bei der Organisation Sozialdezernat der Stadt Bielefeld fehlt die Art (kind)."));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("unreadable")
    void refusesAValueOfTheWrongKindAndSaysWhatItExpects(String key, String value, String sentence) {
        assertThat(refusal(shipped.with(key, value))).containsExactly(sentence);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(
                        "end",
                        "2019-09-31",
                        "Der Wert „2019-09-31“ für jospen.project.end ist nicht lesbar (erwartet wird ein Datum wie"
                                + " 2018-04-01)."),
                arguments(
                        "targets.placement-share",
                        "20 %",
                        "Der Wert „20 %“ für jospen.project.targets.placement-share ist nicht lesbar (erwartet wird"
                                + " eine Zahl wie 0.20)."),
                arguments(
                        "deadlines.recordExit",
                        "bald",
                        "Der Wert „bald“ für jospen.project.deadlines.recordexit ist nicht lesbar (erwartet wird eine"
                                + " ganze Zahl)."),
                arguments(
                        "follow-ups[1]",
                        "halbes Jahr",
                        "Der Wert „halbes Jahr“ für jospen.project.follow-ups[1] ist nicht lesbar (erwartet wird ein"
                                + " Zeitraum wie P42D oder P6M)."),
                arguments(
                        "organisations[1].kind",
                        "AMT",
                        "Der Wert „AMT“ für jospen.project.organisations[1].kind ist nicht lesbar (erwartet wird eines"
                                + " von [PROVIDER, JOBCENTER, DISTRICT, CITY_DEPARTMENT])."));
    }

    @Test
    void refusesToStartWithoutAnyDescriptionOfTheProject() {
        assertThat(refusal(shipped.without("")))
                .containsExactly("Die Beschreibung des Projekts fehlt (jospen.project).");
    }

    @Test
    void namesAllFaultsAtOnce() {
        var spoilt = shipped.with("end", "2018-01-01")
                .with("organisations[1].mailbox", "")
                .without("sites[2].coaches");

        assertThat(refusal(spoilt))
                .containsExactly(
                        "Das Projektende 01.01.2018 (end) liegt vor dem Projektbeginn 01.04.2018 (start).",
                        "Die Organisation Jobcenter Herford hat kein Postfach (mailbox).",
                        "Der Standort Bielefeld-Jöllenbeck hat keinen Coach (coaches).");
    }

    @Test
    void acceptsAnOrganisationThatIsNeverWrittenToWithoutMailbox() {
        shipped.without("organisations[4].mailbox")
                .room()
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static List<String> refusal(ProjectSettings settings) {
        var faults = new ArrayList<String>();
        settings.room().run(context -> faults.addAll(((ProjectRefused) context.getStartupFailure()).faults()));
        return faults;
    }
}
