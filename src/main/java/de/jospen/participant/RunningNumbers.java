package de.jospen.participant;

import de.jospen.restore.DataRestores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives out numbers like {@code JSE-2018-0017}, without gaps or doubles: a series is locked until whoever took a number
 * commits. After a restore the lost numbers of that year are known to others and unknown here; those that follow carry
 * its mark, {@code JSE-2018-MEVK0017} (ADR 0036).
 */
@Repository
public class RunningNumbers {

    /** What is numbered for itself. */
    public enum Series {
        CASE,
        EVENT,
        ENQUIRY,
        REPORT
    }

    private final JdbcClient jdbc;
    private final DataRestores restores;

    RunningNumbers(JdbcClient jdbc, DataRestores restores) {
        this.jdbc = jdbc;
        this.restores = restores;
    }

    public String next(Series series, String prefix, int year) {
        if (count(series, year) == 0) {
            jdbc.sql("INSERT INTO running_number (series, number_year, last_number) VALUES (:series, :year, 1)")
                    .param("series", series.name())
                    .param("year", year)
                    .update();
        }
        int number = jdbc.sql("SELECT last_number FROM running_number WHERE series = :series AND number_year = :year")
                .param("series", series.name())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%s%04d".formatted(prefix, year, restores.markOf(year), number);
    }

    private int count(Series series, int year) {
        return jdbc.sql("""
                        UPDATE running_number SET last_number = last_number + 1
                        WHERE series = :series AND number_year = :year
                        """).param("series", series.name()).param("year", year).update();
    }
}
