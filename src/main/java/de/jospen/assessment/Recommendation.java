package de.jospen.assessment;

/**
 * What the decision tables propose. It binds nobody: the coach decides ({@link Confirmation}, DP-16).
 *
 * @param contactIntervalDays days between two sessions
 * @param caseConference whether the Jobcenter should be asked to a case conference (JSE-24)
 * @param familyCoaching whether to offer family coaching; null until that table was asked
 */
record Recommendation(
        CoachingIntensity intensity, int contactIntervalDays, boolean caseConference, Boolean familyCoaching) {}
