package de.jospen.demo;

import java.time.LocalDate;
import java.util.Map;

/** One invented person on the way through the project; each method takes them one stage further. */
final class DemoCase {

    private final DemoPlayer player;
    private final String site;
    private final String caseReference;
    private final LocalDate today;

    private DemoCase(DemoPlayer player, String site, String caseReference, LocalDate today) {
        this.player = player;
        this.site = site;
        this.caseReference = caseReference;
        this.today = today;
    }

    static DemoCase referred(DemoPlayer player, String site, LocalDate today, Map<String, Object> form) {
        String jobcenter = "joellenbeck".equals(site) ? "jobcenter.bielefeld" : "jobcenter.herford";
        return new DemoCase(player, site, player.start(jobcenter, "referral", form), today);
    }

    DemoCase admitted() {
        coach("checkReferral", DemoForms.admitted());
        return this;
    }

    /** Admitted, and where the district has to agree, it did. */
    DemoCase agreed() {
        admitted();
        if (!"joellenbeck".equals(site)) {
            player.complete("kreis.herford", caseReference, "answerCoordination", DemoForms.answerCoordination());
        }
        return this;
    }

    DemoCase begun() {
        agreed();
        coach("conductIntake", DemoForms.conductIntake(today.minusDays(40)));
        return this;
    }

    DemoCase surveyed() {
        begun();
        coach("surveyCompetences", DemoForms.surveyCompetences(today.minusDays(36), "GUIDED", "LOW"));
        return this;
    }

    DemoCase assessed() {
        surveyed();
        coach("assessBarriers", DemoForms.assessBarriers(today.minusDays(35)));
        return this;
    }

    DemoCase confirmed() {
        assessed();
        coach("confirmIntensity", DemoForms.confirmIntensity());
        return this;
    }

    DemoCase planned() {
        confirmed();
        coach("agreeCoachingPlan", DemoForms.agreeCoachingPlan(today.minusDays(30), today.minusDays(23)));
        coach("holdCaseConference", DemoForms.holdCaseConference(today.minusDays(28)));
        return this;
    }

    /** Two sessions were held; the next one is a week ahead. */
    DemoCase coached() {
        planned();
        session(today.minusDays(23), "NEXT_SESSION", today.minusDays(9));
        session(today.minusDays(9), "NEXT_SESSION", today.plusDays(7));
        return this;
    }

    DemoCase orienting() {
        planned();
        session(today.minusDays(23), "CAREER_ORIENTATION", today.plusDays(5));
        return this;
    }

    DemoCase suspended() {
        coached();
        player.report(caseReference, "suspensionReported");
        coach("recordSuspension", DemoForms.recordSuspension(today, today.plusMonths(3)));
        return this;
    }

    DemoCase placementReported() {
        coached();
        player.report(caseReference, "placementReported");
        coach("recordPlacement", DemoForms.recordPlacement("joellenbeck", today.minusDays(5)));
        return this;
    }

    DemoCase placed() {
        placementReported();
        coach("verifyPlacement", DemoForms.verifyPlacement(today.minusDays(5), today.minusDays(2)));
        return this;
    }

    DemoCase left() {
        placed();
        session(today, "FINISH", null);
        coach("recordExit", DemoForms.recordExit(today, "EMPLOYMENT", "INSURED_PART_TIME"));
        return this;
    }

    DemoCase discussed() {
        left();
        coach("surveyCompetences", DemoForms.surveyCompetences(today, "SUPPORTED", "GOOD"));
        coach("draftReport", DemoForms.draftReport());
        coach("discussReport", DemoForms.discussReport(today));
        return this;
    }

    DemoCase handedOver() {
        discussed();
        player.complete("leitung", caseReference, "releaseReport", DemoForms.released());
        player.sendMails(caseReference);
        return this;
    }

    DemoCase acknowledged() {
        handedOver();
        String jobcenter = "joellenbeck".equals(site) ? "jobcenter.bielefeld" : "jobcenter.herford";
        player.complete(jobcenter, caseReference, "acknowledgeHandover", DemoForms.acknowledgeHandover());
        return this;
    }

    DemoCase rejected() {
        coach("checkReferral", Map.of("outcome", "REJECTED", "reason", "NO_PLACE"));
        return this;
    }

    DemoCase dataRequested() {
        coach("checkReferral", Map.of("outcome", "DATA_MISSING", "missing", java.util.List.of("CONTACT_DETAILS")));
        player.sendMails(caseReference);
        return this;
    }

    DemoCase absent() {
        agreed();
        coach("conductIntake", Map.of("outcome", "NOT_HELD"));
        return this;
    }

    DemoCase notStarted() {
        absent();
        coach(
                "clarifyNoShow",
                Map.of(
                        "attempts",
                        java.util.List.of(Map.of(
                                "contactedOn", today, "channel", "LETTER", "note", "Zweite Einladung geschickt")),
                        "newAppointment",
                        false,
                        "reason",
                        "NOT_REACHED"));
        return this;
    }

    /** Broke off, and the coach has still to record why. */
    DemoCase leaving() {
        coached();
        player.report(caseReference, "exitReported");
        return this;
    }

    private void session(LocalDate heldOn, String nextStep, LocalDate next) {
        coach("recordSession", DemoForms.recordSession(site, heldOn, nextStep, next));
    }

    private void coach(String task, Map<String, Object> form) {
        player.complete("coach." + site, caseReference, task, form);
    }
}
