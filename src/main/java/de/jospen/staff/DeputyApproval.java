package de.jospen.staff;

import de.jospen.project.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Says when a deputy needs the lead's yes: to get into a site of somebody else for more than two working days. Entries that
 * follow each other count together, so that a long one is not entered as many short ones (ADR 0039).
 */
@Component
class DeputyApproval {

    static final int DAYS_WITHOUT = 2;

    /** Two entries with fewer working days between them are one. */
    private static final int WORKING_DAYS_BETWEEN = 5;

    /** What ended longer ago cannot be part of the same chain. */
    private static final int LONGEST_CHAIN_DAYS = 60;

    private final AbsenceRepository repository;
    private final StaffDirectory directory;
    private final WorkingDays workingDays;

    DeputyApproval(AbsenceRepository repository, StaffDirectory directory, WorkingDays workingDays) {
        this.repository = repository;
        this.directory = directory;
        this.workingDays = workingDays;
    }

    /** @param byLead whether the lead entered it; for themself a lead needs the yes of another lead */
    Approval of(Absence entry, boolean byLead) {
        List<String> sites = newSites(entry.userId(), entry.deputyId());
        if (sites.isEmpty() || byLead && !entry.recordedBy().equals(entry.userId())) {
            return Approval.NOT_NEEDED;
        }
        var days = new TreeSet<LocalDate>();
        addDays(entry, days);
        List<Absence> others =
                repository.ofDeputy(entry.deputyId(), entry.opensOn().minusDays(LONGEST_CHAIN_DAYS)).stream()
                        .filter(other -> isSelfMade(other) && shareSite(other, sites))
                        .toList();
        // Each round may bring the next one into reach
        int before;
        do {
            before = days.size();
            others.stream().filter(other -> follows(other, days)).forEach(other -> addDays(other, days));
        } while (days.size() > before);
        return days.stream().filter(workingDays::isWorkingDay).count() > DAYS_WITHOUT
                ? Approval.WAITING
                : Approval.NOT_NEEDED;
    }

    /** Sites the deputy does not work for already, except as somebody's deputy. */
    private List<String> newSites(String userId, String deputyId) {
        List<String> temporary = repository.temporarySites(deputyId);
        List<String> known = directory.sitesOf(deputyId).stream()
                .filter(site -> !temporary.contains(site))
                .toList();
        return directory.sitesOf(userId).stream()
                .filter(site -> !known.contains(site))
                .toList();
    }

    /** Opened a site without anybody's yes, or would. */
    private boolean isSelfMade(Absence other) {
        return other.approval() == Approval.NOT_NEEDED && other.recordedBy().equals(other.userId());
    }

    private boolean shareSite(Absence other, Collection<String> sites) {
        return !Collections.disjoint(directory.sitesOf(other.userId()), sites);
    }

    private boolean follows(Absence other, TreeSet<LocalDate> days) {
        if (days.isEmpty()) {
            return false;
        }
        return !other.opensOn().isAfter(workingDays.plus(days.last(), WORKING_DAYS_BETWEEN))
                && !days.first().isAfter(workingDays.plus(other.lastDay(), WORKING_DAYS_BETWEEN));
    }

    private static void addDays(Absence entry, Collection<LocalDate> days) {
        if (!entry.lastDay().isBefore(entry.opensOn())) {
            entry.opensOn().datesUntil(entry.lastDay().plusDays(1)).forEach(days::add);
        }
    }
}
