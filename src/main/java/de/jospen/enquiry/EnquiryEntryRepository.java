package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads enquiries for lists and counters, without who asked and what. */
@Repository
class EnquiryEntryRepository {

    private final JdbcClient jdbc;

    EnquiryEntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<EnquiryEntry> all() {
        return jdbc.sql("""
                        SELECT number, site, channel, requester_kind, received_on, acknowledge_by, acknowledged_on,
                            answer_by, state, answered_on
                        FROM labour_market_enquiry ORDER BY received_on DESC, number DESC
                        """)
                .query((row, number) -> new EnquiryEntry(
                        row.getString("number"),
                        row.getString("site"),
                        EnquiryChannel.valueOf(row.getString("channel")),
                        RequesterKind.valueOf(row.getString("requester_kind")),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("acknowledge_by", LocalDate.class),
                        row.getObject("acknowledged_on", LocalDate.class),
                        row.getObject("answer_by", LocalDate.class),
                        EnquiryState.valueOf(row.getString("state")),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }
}
