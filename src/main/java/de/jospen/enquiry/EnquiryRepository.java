package de.jospen.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnquiryRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EnquiryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(LabourMarketEnquiry enquiry, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO labour_market_enquiry (id, number, site, channel, requester_kind, requester_name,
                            requester_email, requester_phone, case_reference, received_on, acknowledge_by, answer_by,
                            question, state, acknowledged_on, answer_version, recorded_by, recorded_at)
                        VALUES (:id, :number, :site, :channel, :kind, :name, :email, :phone, :caseReference,
                            :receivedOn, :acknowledgeBy, :answerBy, :question, :state, :acknowledgedOn, 0,
                            :recordedBy, :now)
                        """)
                .param("id", enquiry.id())
                .param("number", enquiry.number())
                .param("site", enquiry.site())
                .param("channel", enquiry.channel().name())
                .param("kind", enquiry.requester().kind().name())
                .param("name", enquiry.requester().name())
                .param("email", enquiry.requester().email())
                .param("phone", enquiry.requester().phone())
                .param("caseReference", enquiry.requester().caseReference())
                .param("receivedOn", enquiry.receivedOn())
                .param("acknowledgeBy", enquiry.acknowledgeBy())
                .param("answerBy", enquiry.answerBy())
                .param("question", enquiry.question())
                .param("state", enquiry.state().name())
                .param("acknowledgedOn", enquiry.acknowledgedOn())
                .param("recordedBy", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<LabourMarketEnquiry> find(String number) {
        return select("WHERE number = :key", number).stream().findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<LabourMarketEnquiry> findForUpdate(String number) {
        return select("WHERE number = :key FOR UPDATE", number).stream().findFirst();
    }

    Optional<LabourMarketEnquiry> findById(UUID id) {
        return select("WHERE id = :key", id).stream().findFirst();
    }

    void acknowledge(UUID id, LocalDate on) {
        jdbc.sql("UPDATE labour_market_enquiry SET acknowledged_on = :on, state = 'IN_PROGRESS' WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Keeps an answer as a version of its own; it is given once it has a day. */
    void saveAnswer(UUID id, EnquiryAnswer answer) {
        jdbc.sql("""
                        UPDATE labour_market_enquiry SET answer = :text, answer_source = :source,
                            valid_until = :validUntil, next_contact_on = :nextContactOn,
                            general_question = :generalQuestion, answer_channel = :channel,
                            answered_by = :answeredBy, answer_version = answer_version + 1
                        WHERE id = :id
                        """)
                .param("text", answer.text())
                .param("source", answer.source())
                .param("validUntil", answer.validUntil())
                .param("nextContactOn", answer.nextContactOn())
                .param("generalQuestion", answer.generalQuestion())
                .param("channel", answer.channel().name())
                .param("answeredBy", answer.answeredBy())
                .param("id", id)
                .update();
    }

    void markAnswered(UUID id, LocalDate on) {
        jdbc.sql("""
                        UPDATE labour_market_enquiry SET state = 'ANSWERED', answered_on = :on, closed_on = :on
                        WHERE id = :id
                        """).param("on", on).param("id", id).update();
    }

    /** @param duplicateOf number of the enquiry that is answered instead, or null */
    void close(UUID id, EnquiryState state, String duplicateOf, LocalDate on) {
        jdbc.sql("""
                        UPDATE labour_market_enquiry SET state = :state, duplicate_of = :duplicateOf, closed_on = :on
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("duplicateOf", duplicateOf)
                .param("on", on)
                .param("id", id)
                .update();
    }

    void move(UUID id, String site) {
        jdbc.sql("UPDATE labour_market_enquiry SET site = :site WHERE id = :id")
                .param("site", site)
                .param("id", id)
                .update();
    }

    /** The newest first. */
    List<LabourMarketEnquiry> atSites(List<String> sites) {
        return select("WHERE site IN (:key) ORDER BY number DESC", sites);
    }

    private List<LabourMarketEnquiry> select(String condition, Object key) {
        return jdbc.sql("SELECT * FROM labour_market_enquiry " + condition)
                .param("key", key)
                .query((row, number) -> enquiry(row))
                .list();
    }

    private static LabourMarketEnquiry enquiry(ResultSet row) throws SQLException {
        return new LabourMarketEnquiry(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("site"),
                EnquiryChannel.valueOf(row.getString("channel")),
                new Requester(
                        RequesterKind.valueOf(row.getString("requester_kind")),
                        row.getString("requester_name"),
                        row.getString("requester_email"),
                        row.getString("requester_phone"),
                        row.getString("case_reference")),
                day(row, "received_on"),
                day(row, "acknowledge_by"),
                day(row, "answer_by"),
                row.getString("question"),
                EnquiryState.valueOf(row.getString("state")),
                day(row, "acknowledged_on"),
                answer(row),
                row.getInt("answer_version"),
                row.getString("duplicate_of"),
                day(row, "closed_on"));
    }

    private static EnquiryAnswer answer(ResultSet row) throws SQLException {
        if (row.getString("answer") == null) {
            return null;
        }
        return new EnquiryAnswer(
                row.getString("answer"),
                row.getString("answer_source"),
                day(row, "valid_until"),
                day(row, "next_contact_on"),
                row.getString("general_question"),
                day(row, "answered_on"),
                EnquiryChannel.valueOf(row.getString("answer_channel")),
                row.getString("answered_by"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
