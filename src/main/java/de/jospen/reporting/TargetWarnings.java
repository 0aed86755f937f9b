package de.jospen.reporting;

import static de.jospen.reporting.TargetWords.day;

import de.jospen.project.ProjectProperties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the calendar says about the project: its end and the end of the money are two days (domain.md 0 no. 9). */
@Component
class TargetWarnings {

    private static final int MONTHS_BEFORE_END = 3;

    private final ProjectProperties project;

    TargetWarnings(ProjectProperties project) {
        this.project = project;
    }

    List<String> on(LocalDate today) {
        var warnings = new ArrayList<String>();
        if (today.isBefore(project.start())) {
            warnings.add("Das Projekt beginnt erst am " + day(project.start()) + "; bis dahin zählt nichts.");
        } else if (today.isAfter(project.end())) {
            warnings.add("Das Projekt ist am " + day(project.end()) + " zu Ende gegangen. Spätere Eintritte,"
                    + " Vermittlungen und Workshops zählen nicht.");
        } else if (!today.isBefore(project.end().minusMonths(MONTHS_BEFORE_END))) {
            warnings.add("Das Projekt endet am " + day(project.end()) + ", "
                    + inDays(ChronoUnit.DAYS.between(today, project.end())) + ".");
        }
        if (project.fundingCommittedUntil().isBefore(project.end()) && !today.isAfter(project.end())) {
            warnings.add(
                    today.isAfter(project.fundingCommittedUntil())
                            ? "Die Finanzierung war nur bis " + day(project.fundingCommittedUntil())
                                    + " zugesagt; das Projekt läuft bis " + day(project.end()) + "."
                            : "Die Finanzierung ist nur bis " + day(project.fundingCommittedUntil())
                                    + " zugesagt, das Projekt läuft bis " + day(project.end()) + ".");
        }
        return warnings;
    }

    private static String inDays(long days) {
        if (days == 0) {
            return "heute";
        }
        return days == 1 ? "morgen" : "in " + days + " Tagen";
    }
}
