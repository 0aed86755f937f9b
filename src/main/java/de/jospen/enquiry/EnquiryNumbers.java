package de.jospen.enquiry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out numbers: {@code EA-2018-0017}, without gaps or doubles, locked until the registration commits. */
@Repository
class EnquiryNumbers {

    private final JdbcClient jdbc;

    EnquiryNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        if (count(year) == 0) {
            jdbc.sql("INSERT INTO enquiry_number (enquiry_year, last_number) VALUES (:year, 1)")
                    .param("year", year)
                    .update();
        }
        int number = jdbc.sql("SELECT last_number FROM enquiry_number WHERE enquiry_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "EA-%d-%04d".formatted(year, number);
    }

    private int count(int year) {
        return jdbc.sql("UPDATE enquiry_number SET last_number = last_number + 1 WHERE enquiry_year = :year")
                .param("year", year)
                .update();
    }
}
