package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How enquiries are answered (K-4): all but the doubles and the withdrawn ones shall be.
 *
 * @param toAnswer received without doubles and withdrawn ones
 * @param unacknowledged open and not even acknowledged in time
 * @param overdue open after the promised day
 * @param answeredShare of those to answer, in per cent; null when there are none
 * @param inTimeShare of the answered ones, in per cent; null when there are none
 * @param medianDays calendar days from receipt to answer; null when there are none
 */
record EnquiryCounts(
        int received,
        int duplicate,
        int withdrawn,
        int toAnswer,
        int answered,
        int open,
        int unacknowledged,
        int overdue,
        Integer answeredShare,
        Integer inTimeShare,
        Long medianDays) {

    static EnquiryCounts of(Collection<EnquiryEntry> entries, LocalDate today) {
        int duplicate = count(entries, entry -> entry.state() == EnquiryState.DUPLICATE);
        int withdrawn = count(entries, entry -> entry.state() == EnquiryState.WITHDRAWN);
        int toAnswer = entries.size() - duplicate - withdrawn;
        int answered = count(entries, EnquiryEntry::isAnswered);
        return new EnquiryCounts(
                entries.size(),
                duplicate,
                withdrawn,
                toAnswer,
                answered,
                count(entries, EnquiryEntry::isOpen),
                count(entries, entry -> entry.isUnacknowledged(today)),
                count(entries, entry -> entry.isOverdue(today)),
                share(answered, toAnswer),
                share(count(entries, EnquiryEntry::isAnsweredInTime), answered),
                median(entries));
    }

    private static int count(Collection<EnquiryEntry> entries, Predicate<EnquiryEntry> condition) {
        return (int) entries.stream().filter(condition).count();
    }

    /** Rounded down: a hundred per cent is said only when it is so. */
    private static Integer share(int part, int whole) {
        return whole == 0 ? null : part * 100 / whole;
    }

    /** Of an even number the earlier one of the two in the middle. */
    private static Long median(Collection<EnquiryEntry> entries) {
        List<Long> days = entries.stream()
                .filter(EnquiryEntry::isAnswered)
                .map(EnquiryEntry::daysToAnswer)
                .sorted()
                .toList();
        return days.isEmpty() ? null : days.get((days.size() - 1) / 2);
    }
}
