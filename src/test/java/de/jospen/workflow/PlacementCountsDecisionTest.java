package de.jospen.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

class PlacementCountsDecisionTest extends DecisionTableContract {

    private static final String IN_2018 = "2018-06-01";
    private static final String INSURED = "Sozialversicherungspflichtige Beschäftigung";
    private static final String TRAINING = "Betriebliche Ausbildung (sozialversicherungspflichtig)";
    private static final String NO_PROOF = "Nachweis steht aus";
    private static final String NO_GROSS = "Zu klären: Bruttoentgelt fehlt";
    private static final String NO_LIMIT = "Zu klären: Minijob-Grenze fehlt";
    private static final String UNCLEAR = "Zu klären: Angaben nicht eindeutig";
    private static final String TOO_EARLY = "Zu klären: Beginn vor dem Projektstart";
    private static final String NO_DATE = "Zu klären: erster Arbeitstag fehlt";

    @Override
    String decision() {
        return "placementCounts";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(byType(), byDate(), byLimit(), byProof()).flatMap(each -> each);
    }

    private static Stream<Case> byType() {
        return Stream.of(
                is("YES", INSURED, 12, "REGULAR", IN_2018, "1400", "PAYSLIP"),
                is("YES", INSURED + " über Zeitarbeit", 13, "TEMP_AGENCY", IN_2018, "1400", "PAYSLIP"),
                is("NO", "Minijob", 10, "TEMP_AGENCY", IN_2018, "450", "PAYSLIP"),
                is("YES", TRAINING, 8, "IN_COMPANY_APPRENTICESHIP", IN_2018, "400", "EMPLOYMENT_CONTRACT"),
                is("YES", TRAINING, 8, "IN_COMPANY_APPRENTICESHIP", IN_2018, null, "EMPLOYMENT_CONTRACT"),
                is("NO", "Schulische Ausbildung", 3, "SCHOOL_TRAINING", IN_2018, "1400", "PAYSLIP"),
                is("NO", "Selbständigkeit", 4, "SELF_EMPLOYED", IN_2018, "1400", "PAYSLIP"),
                is("NO", "Öffentlich geförderte Beschäftigung", 5, "PUBLICLY_SUPPORTED", IN_2018, "1400", "PAYSLIP"),
                is(
                        "MANUAL_CHECK",
                        "Zu klären: kurzfristige Beschäftigung",
                        6,
                        "SHORT_TERM",
                        IN_2018,
                        "1400",
                        "PAYSLIP"),
                is("MANUAL_CHECK", "Zu klären: mehrere Minijobs", 7, "SEVERAL_MINIJOBS", IN_2018, "300", "PAYSLIP"),
                is("MANUAL_CHECK", UNCLEAR, 16, "VOLUNTEERING", IN_2018, "1400", "PAYSLIP"),
                is("MANUAL_CHECK", UNCLEAR, 16, null, IN_2018, "1400", "PAYSLIP"));
    }

    private static Stream<Case> byDate() {
        return Stream.of(
                is("YES", INSURED, 12, "REGULAR", "2018-04-01", "1400", "PAYSLIP"),
                is("MANUAL_CHECK", TOO_EARLY, 2, "REGULAR", "2018-03-31", "1400", "PAYSLIP"),
                is("MANUAL_CHECK", TOO_EARLY, 2, "SELF_EMPLOYED", "2018-03-31", null, null),
                is("MANUAL_CHECK", NO_DATE, 1, "REGULAR", null, "1400", "PAYSLIP"),
                is("MANUAL_CHECK", NO_DATE, 1, "IN_COMPANY_APPRENTICESHIP", null, null, "PAYSLIP"),
                new Case(
                        "MANUAL_CHECK: a date given as text is no date",
                        map("employmentType", "IN_COMPANY_APPRENTICESHIP", "startDate", "bald", "proofType", "PAYSLIP"),
                        16,
                        map("counts", "MANUAL_CHECK", "reportedAs", UNCLEAR)),
                new Case(
                        "MANUAL_CHECK: nothing known",
                        Map.of(),
                        1,
                        map("counts", "MANUAL_CHECK", "reportedAs", NO_DATE)));
    }

    /** The last day of each limit and the first of the next, at the limit and one cent above it. */
    private static Stream<Case> byLimit() {
        return Stream.of(
                minijob("2018-04-01", "450.00"),
                insured("2018-04-01", "450.01"),
                minijob("2019-07-01", "450.00"),
                insured("2019-07-01", "450.01"),
                minijob("2022-09-30", "450.00"),
                insured("2022-09-30", "450.01"),
                minijob("2022-10-01", "520.00"),
                insured("2022-10-01", "520.01"),
                minijob("2023-12-31", "520.00"),
                insured("2023-12-31", "520.01"),
                minijob("2024-01-01", "538.00"),
                insured("2024-01-01", "538.01"),
                minijob("2024-12-31", "538.00"),
                insured("2024-12-31", "538.01"),
                minijob("2025-01-01", "556.00"),
                insured("2025-01-01", "556.01"),
                minijob("2025-12-31", "556.00"),
                insured("2025-12-31", "556.01"),
                minijob("2026-01-01", "603.00"),
                insured("2026-01-01", "603.01"),
                minijob("2026-12-31", "603.00"),
                insured("2026-12-31", "603.01"),
                is("MANUAL_CHECK", NO_LIMIT, 15, "REGULAR", "2027-01-01", "1400", "PAYSLIP"),
                is("YES", TRAINING, 8, "IN_COMPANY_APPRENTICESHIP", "2027-01-01", "900", "PAYSLIP"),
                is("NO", "Minijob", 10, "REGULAR", IN_2018, "0", "PAYSLIP"),
                is("MANUAL_CHECK", NO_GROSS, 14, "REGULAR", IN_2018, null, "PAYSLIP"),
                is("MANUAL_CHECK", NO_GROSS, 14, "TEMP_AGENCY", IN_2018, null, "PAYSLIP"));
    }

    private static Stream<Case> byProof() {
        return Stream.of(
                is("YES", INSURED, 12, "REGULAR", IN_2018, "1400", "EMPLOYMENT_CONTRACT"),
                is("YES", INSURED, 12, "REGULAR", IN_2018, "1400", "EMPLOYER_CONFIRMATION"),
                is("YES", INSURED, 12, "REGULAR", IN_2018, "1400", "SOCIAL_INSURANCE_REGISTRATION"),
                is("NO", NO_PROOF, 11, "REGULAR", IN_2018, "1400", null),
                is("NO", NO_PROOF, 11, "TEMP_AGENCY", IN_2018, null, null),
                is("NO", NO_PROOF, 9, "IN_COMPANY_APPRENTICESHIP", IN_2018, "900", null),
                is("NO", "Minijob", 10, "REGULAR", IN_2018, "450", null),
                is("MANUAL_CHECK", UNCLEAR, 16, "REGULAR", IN_2018, "1400", "HEARSAY"),
                is("MANUAL_CHECK", UNCLEAR, 16, "IN_COMPANY_APPRENTICESHIP", IN_2018, "900", "HEARSAY"));
    }

    private static Case minijob(String start, String gross) {
        return is("NO", "Minijob", 10, "REGULAR", start, gross, "PAYSLIP");
    }

    private static Case insured(String start, String gross) {
        return is("YES", INSURED, 12, "REGULAR", start, gross, "PAYSLIP");
    }

    private static Case is(
            String counts, String reportedAs, int row, String type, String start, String gross, String proof) {
        var inputs = map(
                "employmentType",
                type,
                "startDate",
                start == null ? null : LocalDate.parse(start),
                "monthlyGross",
                gross == null ? null : new BigDecimal(gross),
                "weeklyHours",
                null,
                "proofType",
                proof);
        var behaviour = "%s: %s from %s, %s euro, %s".formatted(counts, type, start, gross, proof);
        return new Case(behaviour, inputs, row, map("counts", counts, "reportedAs", reportedAs));
    }
}
