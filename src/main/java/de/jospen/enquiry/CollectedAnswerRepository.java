package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collection of answers, searched by words without case and umlauts. */
@Repository
class CollectedAnswerRepository {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    CollectedAnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CollectedAnswer answer) {
        jdbc.sql("""
                        INSERT INTO collected_answer (enquiry_id, site, question, answer, source, valid_until,
                            answered_on, search_text)
                        VALUES (:enquiryId, :site, :question, :answer, :source, :validUntil, :answeredOn, :searchText)
                        """)
                .param("enquiryId", answer.enquiryId())
                .param("site", answer.site())
                .param("question", answer.question())
                .param("answer", answer.answer())
                .param("source", answer.source())
                .param("validUntil", answer.validUntil())
                .param("answeredOn", answer.answeredOn())
                .param(
                        "searchText",
                        SearchText.of(String.join(" ", answer.question(), answer.answer(), answer.source())))
                .update();
    }

    /** Newest first; every word must be there, without words the newest of all. */
    List<CollectedAnswer> search(List<String> words) {
        String condition = IntStream.range(0, words.size())
                .mapToObj(index -> " AND search_text LIKE :word" + index)
                .collect(Collectors.joining());
        var query = jdbc.sql("SELECT * FROM collected_answer WHERE 1 = 1" + condition
                        + " ORDER BY answered_on DESC, enquiry_id FETCH FIRST :most ROWS ONLY")
                .param("most", MOST);
        // Words hold letters and digits only, so nothing in them means anything to LIKE
        for (int index = 0; index < words.size(); index++) {
            query = query.param("word" + index, "%" + words.get(index) + "%");
        }
        return query.query((row, number) -> new CollectedAnswer(
                        row.getObject("enquiry_id", UUID.class),
                        row.getString("site"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("source"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }
}
