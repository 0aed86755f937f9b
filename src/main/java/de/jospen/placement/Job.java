package de.jospen.placement;

import de.jospen.participant.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where, as what and how much somebody works.
 *
 * @param workSite one of the project's sites, null elsewhere
 * @param crossSite whether the work lies outside the person's home site (JSE-09)
 * @param kldbCode five digits of the Klassifikation der Berufe 2010
 * @param monthlyGross euro; null where nobody needs it or as soon as the decision is made (DP-04)
 * @param subsidised with Eingliederungszuschuss or Einstiegsgeld
 * @param temporaryUntil null for a permanent job
 */
record Job(
        @Confidential String employer,
        String workSite,
        String workTown,
        boolean crossSite,
        String kldbCode,
        String occupation,
        EmploymentType type,
        LocalDate startDate,
        BigDecimal weeklyHours,
        @Confidential BigDecimal monthlyGross,
        boolean subsidised,
        LocalDate temporaryUntil) {

    HoursClass hoursClass() {
        return HoursClass.of(weeklyHours);
    }

    /** Without the pay: a log must not know it. */
    @Override
    public String toString() {
        return "Job[" + type + "]";
    }
}
