package de.jospen.demo;

import de.jospen.project.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One invented person on the way through the project. Each method takes them to a state in which a task is open, from the
 * referral on; the days between the steps are the usual ones, so everything lies in the past as far as it must.
 */
final class DemoCase {

    private final DemoPlayer player;
    private final WorkingDays workingDays;
    private final DemoPersona persona;
    private final String site;
    private final String jobcenter;
    private final String caseReference;

    /** Where the story stands. */
    private LocalDate day;

    private LocalDate nextSession;

    /** @param referral complete but for the day and what the persona says */
    DemoCase(
            DemoPlayer player,
            WorkingDays workingDays,
            DemoPersona persona,
            LocalDate referredOn,
            Map<String, Object> referral) {
        this.player = player;
        this.workingDays = workingDays;
        this.persona = persona;
        this.site = (String) referral.get("site");
        this.jobcenter = "joellenbeck".equals(site) ? "jobcenter.bielefeld" : "jobcenter.herford";
        this.day = referredOn;
        var form = new HashMap<>(persona.referral(referral));
        form.put("referredOn", after(0));
        form.put(
                "customerNumber",
                "326D%06d".formatted(Math.floorMod(form.get("lastName").hashCode(), 1_000_000)));
        this.caseReference = player.start(jobcenter, "referral", form);
    }

    DemoCase rejected() {
        coach("checkReferral", DemoDetours.rejected());
        return this;
    }

    DemoCase lackingData() {
        coach("checkReferral", DemoDetours.dataMissing());
        return this;
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

    DemoCase absent() {
        agreed();
        coach("conductIntake", DemoDetours.notAppeared());
        return this;
    }

    DemoCase notStarted() {
        absent();
        coach("clarifyNoShow", DemoDetours.neverReached(after(8), after(5)));
        return this;
    }

    DemoCase begun() {
        agreed();
        coach("conductIntake", persona.intake(after(7)));
        return this;
    }

    DemoCase surveyed() {
        begun();
        coach("surveyCompetences", persona.survey(DemoForms.surveyCompetences(after(3), "GUIDED", "LOW")));
        return this;
    }

    DemoCase assessed() {
        surveyed();
        coach("assessBarriers", persona.assessment(after(2)));
        return this;
    }

    DemoCase confirmed() {
        assessed();
        coach("confirmIntensity", DemoForms.confirmIntensity());
        return this;
    }

    DemoCase planned() {
        confirmed();
        LocalDate agreedOn = after(2);
        nextSession = day.plusDays(persona.interval());
        coach("agreeCoachingPlan", DemoForms.agreeCoachingPlan(agreedOn, workday(nextSession)));
        if (persona.hasConference()) {
            coach("holdCaseConference", DemoForms.holdCaseConference(after(3)));
        }
        return this;
    }

    DemoCase orienting() {
        planned();
        session("CAREER_ORIENTATION");
        return this;
    }

    /** Two sessions, the second with the family; a third is agreed. */
    private DemoCase met() {
        planned();
        session("NEXT_SESSION");
        familySession();
        return this;
    }

    DemoCase coached() {
        met();
        session("NEXT_SESSION");
        return this;
    }

    DemoCase suspended() {
        met();
        player.report(caseReference, "suspensionReported");
        coach("recordSuspension", DemoForms.recordSuspension(after(3), workday(day.plusMonths(3))));
        return this;
    }

    DemoCase placementReported() {
        met();
        player.report(caseReference, "placementReported");
        coach("recordPlacement", persona.placement(otherSite(), after(3)));
        return this;
    }

    DemoCase placed() {
        placementReported();
        LocalDate startDate = workday(day);
        coach("verifyPlacement", DemoForms.verifyPlacement(startDate, after(4)));
        return this;
    }

    /** Placed and left; the report waits to be released. */
    DemoCase discussed() {
        placed();
        session("FINISH");
        coach("recordExit", DemoForms.recordExit(after(0), "EMPLOYMENT", "INSURED_PART_TIME"));
        coach("surveyCompetences", persona.survey(DemoForms.surveyCompetences(after(3), "SUPPORTED", "GOOD")));
        coach("draftReport", DemoForms.draftReport());
        coach("discussReport", DemoForms.discussReport(after(2)));
        return this;
    }

    DemoCase acknowledged() {
        discussed();
        release();
        player.complete(jobcenter, caseReference, "acknowledgeHandover", DemoForms.acknowledgeHandover());
        return this;
    }

    /** Stayed away, and the coach has still to record why. */
    DemoCase leaving() {
        met();
        player.report(caseReference, "exitReported");
        return this;
    }

    /** Stayed away for good; the report went out without the person. */
    DemoCase lost() {
        leaving();
        coach("recordExit", DemoDetours.contactLost(after(14)));
        coach("surveyCompetences", persona.survey(DemoDetours.surveyFromFile(after(2))));
        coach("draftReport", DemoDetours.draftWithoutPerson());
        coach("discussReport", DemoDetours.notDiscussed());
        release();
        return this;
    }

    private void release() {
        player.complete("leitung", caseReference, "releaseReport", DemoForms.released());
    }

    private void session(String nextStep) {
        coach("recordSession", nextSession(nextStep));
    }

    private void familySession() {
        var session = nextSession("NEXT_SESSION");
        coach("recordSession", DemoDetours.familySession(session, workday(day)));
    }

    private Map<String, Object> nextSession(String nextStep) {
        day = nextSession;
        nextSession = "FINISH".equals(nextStep) ? null : day.plusDays(persona.interval());
        return DemoForms.recordSession(site, workday(day), nextStep, nextSession == null ? null : workday(nextSession));
    }

    private void coach(String task, Map<String, Object> form) {
        player.complete("coach." + site, caseReference, task, form);
    }

    /** Work beyond the own town is what the project is about (JSE-09). */
    private String otherSite() {
        return "joellenbeck".equals(site) ? "spenge" : "joellenbeck";
    }

    private LocalDate after(int days) {
        day = day.plusDays(days);
        return workday(day);
    }

    /** The day itself or the last working day before. */
    private LocalDate workday(LocalDate date) {
        LocalDate workday = date;
        while (!workingDays.isWorkingDay(workday)) {
            workday = workday.minusDays(1);
        }
        return workday;
    }
}
