package de.jospen.groupevent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out numbers: {@code VA-2018-0003}, without gaps or doubles, locked until the plan commits. */
@Repository
class EventNumbers {

    private final JdbcClient jdbc;

    EventNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        if (count(year) == 0) {
            jdbc.sql("INSERT INTO event_number (event_year, last_number) VALUES (:year, 1)")
                    .param("year", year)
                    .update();
        }
        int number = jdbc.sql("SELECT last_number FROM event_number WHERE event_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "VA-%d-%04d".formatted(year, number);
    }

    private int count(int year) {
        return jdbc.sql("UPDATE event_number SET last_number = last_number + 1 WHERE event_year = :year")
                .param("year", year)
                .update();
    }
}
