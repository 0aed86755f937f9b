package de.jospen.assessment;

/**
 * The coach's decision on the intensity.
 *
 * @param reason why it differs from the recommendation; null when it does not
 */
record Confirmation(CoachingIntensity intensity, boolean caseConference, String reason, String confirmedBy) {}
