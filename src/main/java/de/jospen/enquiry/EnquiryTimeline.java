package de.jospen.enquiry;

import static de.jospen.participant.TimelineEntry.happened;
import static de.jospen.participant.TimelineEntry.open;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enquiries that are about the case. */
@Repository
class EnquiryTimeline implements TimelineSource {

    private final JdbcClient jdbc;

    EnquiryTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return jdbc.sql("""
                        SELECT number, state, received_on, answer_by, closed_on FROM labour_market_enquiry
                        WHERE case_reference = :reference
                        """)
                .param("reference", participation.caseReference())
                .query((row, number) -> {
                    String name = "Anfrage " + row.getString("number");
                    LocalDate closed = row.getObject("closed_on", LocalDate.class);
                    return closed == null
                            ? open(
                                    row.getObject("answer_by", LocalDate.class),
                                    Kind.ENQUIRY,
                                    name + " ist zu beantworten")
                            : happened(
                                    closed,
                                    Kind.ENQUIRY,
                                    name + " "
                                            + EnquiryState.valueOf(row.getString("state"))
                                                    .label());
                })
                .list();
    }
}
