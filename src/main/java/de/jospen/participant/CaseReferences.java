package de.jospen.participant;

import de.jospen.project.ProjectProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out case references: {@code JSE-2018-0017}, without gaps or doubles, locked until the registration commits. */
@Repository
class CaseReferences {

    private final JdbcClient jdbc;
    private final String prefix;

    CaseReferences(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.prefix = project.caseReferencePrefix();
    }

    String next(int year) {
        if (count(year) == 0) {
            jdbc.sql("INSERT INTO case_number (case_year, last_number) VALUES (:year, 1)")
                    .param("year", year)
                    .update();
        }
        int number = jdbc.sql("SELECT last_number FROM case_number WHERE case_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }

    private int count(int year) {
        return jdbc.sql("UPDATE case_number SET last_number = last_number + 1 WHERE case_year = :year")
                .param("year", year)
                .update();
    }
}
