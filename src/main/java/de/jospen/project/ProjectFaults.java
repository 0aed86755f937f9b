package de.jospen.project;

import static de.jospen.project.Faults.isEmpty;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be wrong with a project's configuration. The order is that of the file. */
final class ProjectFaults {

    /** Ten characters leave room for year and number in the tables' twenty. */
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,10}");

    private final ProjectProperties project;
    private final Faults faults = new Faults();

    private ProjectFaults(ProjectProperties project) {
        this.project = project;
    }

    static List<String> of(ProjectProperties project) {
        return new ProjectFaults(project).collect();
    }

    private List<String> collect() {
        identity();
        period();
        targets();
        new PlaceFaults(project, faults).collect();
        deadlines();
        followUps();
        return faults.sentences();
    }

    private void identity() {
        faults.when(isEmpty(project.name()), "Das Projekt hat keinen Namen (name).");
        String prefix = project.caseReferencePrefix();
        faults.when(
                prefix == null || !PREFIX.matcher(prefix).matches(),
                "Der Anfang der Fallkennung (case-reference-prefix) muss aus einem bis zehn Großbuchstaben bestehen.");
        faults.when(isEmpty(project.contactMailbox()), "Das Projekt hat kein Postfach (contact-mailbox).");
        faults.mailbox("contact-mailbox", project.contactMailbox());
    }

    private void period() {
        LocalDate start = project.start();
        LocalDate end = project.end();
        LocalDate funded = project.fundingCommittedUntil();
        faults.when(start == null, "Der Projektbeginn fehlt (start).");
        faults.when(end == null, "Das Projektende fehlt (end).");
        faults.when(funded == null, "Das Ende der Finanzierungszusage fehlt (funding-committed-until).");
        faults.when(
                isBefore(end, start), "Das Projektende %s (end) liegt vor dem Projektbeginn %s (start).", end, start);
        faults.when(
                isBefore(funded, start),
                "Die Finanzierungszusage endet am %s (funding-committed-until), also vor dem Projektbeginn %s (start).",
                funded,
                start);
    }

    private static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private void targets() {
        ProjectProperties.Targets targets = project.targets();
        faults.when(targets == null, "Die Zielwerte fehlen (targets).");
        if (targets == null) {
            return;
        }
        double share = targets.placementShare();
        faults.when(
                !(share >= 0 && share <= 1),
                "Der Zielwert für Vermittlungen %s (placement-share) liegt nicht zwischen 0 und 1.",
                String.valueOf(share).replace('.', ','));
        faults.when(
                targets.participants() < 0,
                "Der Zielwert für Teilnehmende %d (participants) ist negativ.",
                targets.participants());
        faults.when(
                targets.workshopsPerSite() < 0,
                "Der Zielwert für Workshops je Standort %d (workshops-per-site) ist negativ.",
                targets.workshopsPerSite());
    }

    private void deadlines() {
        project.deadlines()
                .forEach((name, days) ->
                        faults.when(days < 0, "Die Frist „%s“ ist mit %d Arbeitstagen negativ.", name, days));
        // A map takes check-referral beside checkReferral, and the models would go on asking for the other one.
        Faults.counted(project.deadlines().keySet().stream()
                        .map(name -> name.replace("-", "").toLowerCase(Locale.ROOT))
                        .toList())
                .forEach((name, count) -> faults.when(
                        count > 1,
                        "Die Frist „%s“ ist in mehreren Schreibweisen angegeben; es gilt nur die aus"
                                + " jospen-project.yml.",
                        name));
    }

    private void followUps() {
        Period before = Period.ZERO;
        for (Period followUp : project.followUps()) {
            faults.when(
                    // Months and days compare on a calendar only; any day will do.
                    !LocalDate.EPOCH.plus(followUp).isAfter(LocalDate.EPOCH.plus(before)),
                    "Die Nachfrage %s (follow-ups) liegt nicht nach der vorigen oder nach dem Beginn.",
                    followUp);
            before = followUp;
        }
    }
}
