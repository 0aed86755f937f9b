package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnquiryCountsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2018, 6, 4);
    private static final LocalDate DUE = LocalDate.of(2018, 6, 18);

    @Test
    void doublesAndWithdrawnOnesNeedNoAnswer() {
        var counts = EnquiryCounts.of(
                List.of(
                        entry(EnquiryState.ANSWERED, DUE),
                        entry(EnquiryState.ANSWERED, DUE.plusDays(1)),
                        entry(EnquiryState.ANSWERED, RECEIVED),
                        entry(EnquiryState.DUPLICATE, null),
                        entry(EnquiryState.WITHDRAWN, null),
                        entry(EnquiryState.RECEIVED, null),
                        entry(EnquiryState.IN_PROGRESS, null)),
                DUE.plusDays(1));

        assertThat(counts).isEqualTo(new EnquiryCounts(7, 1, 1, 5, 3, 2, 0, 2, 60, 66, 14L));
    }

    @Test
    void isOverdueOnlyAfterTheDueDay() {
        List<EnquiryEntry> open = List.of(entry(EnquiryState.IN_PROGRESS, null));

        assertThat(EnquiryCounts.of(open, DUE).overdue()).isZero();
        assertThat(EnquiryCounts.of(open, DUE.plusDays(1)).overdue()).isEqualTo(1);
    }

    @Test
    void isUnacknowledgedOnlyAfterItsDayAndWhileItIsOpen() {
        LocalDate due = RECEIVED.plusDays(2);
        List<EnquiryEntry> entries = List.of(
                entry(EnquiryState.RECEIVED, null, null),
                entry(EnquiryState.IN_PROGRESS, due, null),
                entry(EnquiryState.WITHDRAWN, null, null));

        assertThat(EnquiryCounts.of(entries, due).unacknowledged()).isZero();
        assertThat(EnquiryCounts.of(entries, due.plusDays(1)).unacknowledged()).isEqualTo(1);
    }

    @Test
    void saysNoShareOfNothing() {
        assertThat(EnquiryCounts.of(List.of(), DUE))
                .isEqualTo(new EnquiryCounts(0, 0, 0, 0, 0, 0, 0, 0, null, null, null));
    }

    private static EnquiryEntry entry(EnquiryState state, LocalDate answeredOn) {
        return entry(state, RECEIVED, answeredOn);
    }

    private static EnquiryEntry entry(EnquiryState state, LocalDate acknowledgedOn, LocalDate answeredOn) {
        return new EnquiryEntry(
                "EA-2018-0001",
                "enger",
                EnquiryChannel.PHONE,
                RequesterKind.RESIDENT,
                RECEIVED,
                RECEIVED.plusDays(2),
                acknowledgedOn,
                DUE,
                state,
                answeredOn);
    }
}
