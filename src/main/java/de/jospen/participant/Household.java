package de.jospen.participant;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The household of a participant, as far as family coaching needs it (JSE-05). */
@Repository
public class Household {

    private final JdbcClient jdbc;

    Household(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public HouseholdMember add(UUID participationId, String name, Relationship relationship, boolean adult) {
        var member = new HouseholdMember(UUID.randomUUID(), name, relationship, adult);
        jdbc.sql("""
                        INSERT INTO household_member (id, participation_id, name, relationship, adult)
                        VALUES (:id, :participation, :name, :relationship, :adult)
                        """)
                .param("id", member.id())
                .param("participation", participationId)
                .param("name", name)
                .param("relationship", relationship.name())
                .param("adult", adult)
                .update();
        return member;
    }

    public List<HouseholdMember> of(UUID participationId) {
        return jdbc.sql("""
                        SELECT id, name, relationship, adult FROM household_member
                        WHERE participation_id = :id ORDER BY adult DESC, name
                        """)
                .param("id", participationId)
                .query((row, number) -> new HouseholdMember(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Relationship.valueOf(row.getString("relationship")),
                        row.getBoolean("adult")))
                .list();
    }
}
