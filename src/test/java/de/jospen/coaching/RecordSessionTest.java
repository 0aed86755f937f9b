package de.jospen.coaching;

import static de.jospen.coaching.CoachingDesk.TODAY;
import static de.jospen.coaching.CoachingDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.participant.Household;
import de.jospen.participant.Participants;
import de.jospen.participant.Relationship;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class RecordSessionTest {

    private static final Map<String, Object> FAMILY = with(CoachingDesk.session(), "kind", "FAMILY");

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CoachingSessionRepository sessions;

    @Autowired
    Household household;

    @Autowired
    Consents consents;

    CoachingDesk desk;
    UUID id;

    @BeforeEach
    void planIsAgreed() {
        desk = new CoachingDesk(
                "spenge",
                Map.of("coachingIntensity", "STANDARD", "caseConference", false),
                participants,
                cases,
                staff,
                context);
        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        id = desk.participation.id();
    }

    @Test
    void familySessionIsRefusedAsLongAsTheConsentOfOneAdultIsMissing() {
        consent(null, TODAY.minusDays(30));
        UUID partner = household
                .add(id, "Erfundene Partnerin", Relationship.PARTNER, true)
                .id();

        assertThatThrownBy(() -> desk.complete("recordSession", with(FAMILY, "members", List.of(partner))))
                .hasStackTraceContaining("Einwilligung aller beteiligten Erwachsenen")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("Erfundene"));

        assertThat(sessions.of(id)).isEmpty();
        consent(partner, TODAY.minusDays(1));
        desk.complete("recordSession", with(FAMILY, "members", List.of(partner)));
        assertThat(sessions.of(id))
                .singleElement()
                .satisfies(session -> assertThat(session.members()).containsExactly(partner));
    }

    @Test
    void participantConsentsToFamilyCoachingAsWell() {
        assertThatThrownBy(() -> desk.complete("recordSession", FAMILY))
                .hasStackTraceContaining("Einwilligung aller beteiligten Erwachsenen");

        desk.complete(
                "recordSession",
                with(
                        FAMILY,
                        "newConsents",
                        List.of(Map.of("person", id, "consentedOn", TODAY, "consentForm", "WRITTEN"))));

        assertThat(sessions.of(id)).hasSize(1);
        assertThat(consents.holds(id, ConsentType.FAMILY_COACHING)).isTrue();
    }

    @Test
    void newAdultIsEnteredWithConsentAndTookPart() {
        consent(null, TODAY.minusDays(30));

        desk.complete(
                "recordSession",
                with(
                        FAMILY,
                        "newMembers",
                        List.of(Map.of(
                                "name", "Erfundener Partner",
                                "relationship", "PARTNER",
                                "consentedOn", TODAY,
                                "consentForm", "WRITTEN"))));

        assertThat(household.of(id)).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("Erfundener Partner");
            assertThat(consents.holds(id, member.id(), ConsentType.FAMILY_COACHING))
                    .isTrue();
            assertThat(sessions.of(id).get(0).members()).containsExactly(member.id());
        });
    }

    @Test
    void consentAfterTheSessionIsTooLateAndNothingIsWritten() {
        consent(null, TODAY.minusDays(30));

        assertThatThrownBy(() -> desk.complete(
                        "recordSession",
                        with(
                                FAMILY,
                                "heldOn",
                                TODAY.minusDays(1),
                                "newMembers",
                                List.of(Map.of(
                                        "name", "Erfundener Partner",
                                        "relationship", "PARTNER",
                                        "consentedOn", TODAY,
                                        "consentForm", "WRITTEN")))))
                .hasStackTraceContaining("Einwilligung aller beteiligten Erwachsenen");

        assertThat(household.of(id)).isEmpty();
        assertThat(sessions.of(id)).isEmpty();
    }

    @Test
    void somebodyOfAnotherHouseholdIsRefused() {
        consent(null, TODAY.minusDays(30));
        UUID stranger = household
                .add(cases.register("spenge").id(), "Erfundene Person", Relationship.OTHER, true)
                .id();

        assertThatThrownBy(() -> desk.complete("recordSession", with(FAMILY, "members", List.of(stranger))))
                .hasStackTraceContaining("Bitte Personen aus der Liste wählen.");
        assertThatThrownBy(() -> desk.complete(
                        "recordSession",
                        with(
                                FAMILY,
                                "newConsents",
                                List.of(Map.of("person", stranger, "consentedOn", TODAY, "consentForm", "WRITTEN")))))
                .hasStackTraceContaining("Bitte Personen aus der Liste wählen.");
    }

    @Test
    void homeVisitNeedsItsConsent() {
        assertThat(CoachingDesk.values(desk.load("recordSession").at("/reference/places")))
                .doesNotContain("HOME_VISIT");
        assertThatThrownBy(() -> desk.recordSession("place", "HOME_VISIT"))
                .hasStackTraceContaining("Ein Hausbesuch braucht die Einwilligung dazu.");

        grant(ConsentType.HOME_VISIT, null, TODAY);
        assertThat(CoachingDesk.values(desk.load("recordSession").at("/reference/places")))
                .contains("HOME_VISIT");
        desk.recordSession("place", "HOME_VISIT");

        assertThat(sessions.of(id).get(0).place()).isEqualTo(SessionPlace.HOME_VISIT);
    }

    @Test
    void absenceNeedsNeitherDurationNorTopicsAndKeepsNone() {
        desk.recordSession("attendance", "EXCUSED_SICK");

        assertThat(sessions.of(id)).singleElement().satisfies(session -> {
            assertThat(session.durationMinutes()).isNull();
            assertThat(session.topics()).isEmpty();
            assertThat(session.place()).isNull();
        });
    }

    @Test
    void presenceNeedsDurationTopicsAndPlace() {
        refused("durationMinutes", "Bitte die Dauer in Minuten angeben.", "durationMinutes", null);
        refused("topics", "Bitte mindestens ein Thema angeben.", "topics", List.of());
        refused("place", "Bitte angeben, wo der Termin war.", "place", null);
    }

    @Test
    void nextDateIsNeededUnlessCoachingEndsAndLiesAfterTheSession() {
        refused("nextSessionOn", "Bitte den nächsten Termin angeben.", "nextSessionOn", null);
        refused("nextSessionOn", "Der nächste Termin liegt nach diesem Termin.", "nextSessionOn", TODAY);
    }

    @Test
    void siteIsOneOfTheProjectAndTheDayOneOfTheParticipation() {
        refused("site", "Bitte einen Standort aus der Liste wählen.", "site", "berlin");
        refused("heldOn", "Bitte ein Datum ab dem Beginn der Teilnahme angeben.", "heldOn", TODAY.minusYears(1));
    }

    @Test
    void thirdAbsenceIsNoReasonToFinish() {
        desk.recordUnexcused(TODAY.minusDays(14));
        desk.recordUnexcused(TODAY.minusDays(7));

        assertThatThrownBy(() -> desk.complete(
                        "recordSession",
                        with(CoachingDesk.absence(TODAY, "UNEXCUSED"), "nextStep", "FINISH", "nextSessionOn", null)))
                .hasStackTraceContaining("\"field\":\"nextStep\"");

        assertThat(sessions.of(id)).hasSize(2);
        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    @Test
    void formProposesThePlannedDayTheRhythmAndWhatWasLastTime() {
        var first = desk.load("recordSession");
        assertThat(first.at("/data/heldOn").asText()).isEqualTo(TODAY.toString());
        assertThat(first.at("/data/site").asText()).isEqualTo("spenge");
        assertThat(first.at("/data/durationMinutes").asInt()).isEqualTo(60);
        assertThat(LocalDate.parse(first.at("/data/nextSessionOn").asText()))
                .isBetween(TODAY.plusDays(14), TODAY.plusDays(20));

        desk.recordSession("site", "enger", "heldOn", TODAY.minusDays(8), "nextSessionOn", TODAY.minusDays(1));

        var next = desk.load("recordSession");
        assertThat(next.at("/data/heldOn").asText())
                .isEqualTo(TODAY.minusDays(1).toString());
        assertThat(next.at("/data/site").asText()).isEqualTo("enger");
        assertThat(next.at("/data/durationMinutes").asInt()).isEqualTo(75);
    }

    @Test
    void formOffersAdultsOnlyAndAsksForMissingConsents() {
        household.add(id, "Erfundenes Kind", Relationship.CHILD, false);
        UUID partner = household
                .add(id, "Erfundene Partnerin", Relationship.PARTNER, true)
                .id();
        consent(partner, TODAY);

        var reference = desk.load("recordSession").get("reference");

        assertThat(CoachingDesk.values(reference.get("adults"))).containsExactly(partner.toString());
        assertThat(Set.copyOf(CoachingDesk.values(reference.get("withoutConsent"))))
                .isEqualTo(Set.of(id.toString()));
    }

    private void refused(String field, String message, Object... changes) {
        assertThatThrownBy(() -> desk.recordSession(changes))
                .hasStackTraceContaining("\"field\":\"" + field + "\",\"message\":\"" + message);
        assertThat(sessions.of(id)).isEmpty();
        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    private void consent(UUID member, LocalDate day) {
        grant(ConsentType.FAMILY_COACHING, member, day);
    }

    private void grant(ConsentType type, UUID member, LocalDate day) {
        consents.grant(
                id,
                new Consent(UUID.randomUUID(), member, type, ConsentForm.WRITTEN, null, null, day, null),
                "coach.spenge");
    }
}
