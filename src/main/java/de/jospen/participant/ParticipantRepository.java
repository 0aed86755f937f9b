package de.jospen.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insertPerson(UUID id, Registration r) {
        withPerson(jdbc.sql("""
                                INSERT INTO person (id, first_name, last_name, name_key, birth_date, gender, street, postcode,
                                    town, phone, email, customer_number, created_at)
                                VALUES (:id, :firstName, :lastName, :nameKey, :birthDate, :gender, :street, :postcode,
                                    :town, :phone, :email, :customerNumber, :now)
                                """), r)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void updatePerson(UUID id, Registration r) {
        withPerson(jdbc.sql("""
                                UPDATE person SET first_name = :firstName, last_name = :lastName, name_key = :nameKey,
                                    birth_date = :birthDate, gender = :gender, street = :street, postcode = :postcode,
                                    town = :town, phone = :phone, email = :email, customer_number = :customerNumber
                                WHERE id = :id
                                """), r).param("id", id).update();
    }

    void insertParticipation(UUID id, String caseReference, UUID personId, Registration r) {
        withReferral(jdbc.sql("""
                                INSERT INTO participation (id, case_reference, person_id, site, jobcenter, state, single_parent,
                                    immigrant, sgb2_confirmed, goals, current_offers, contact_name, contact_function,
                                    contact_phone, referred_on)
                                VALUES (:id, :caseReference, :personId, :site, :jobcenter, 'REFERRED', :singleParent,
                                    :immigrant, :sgb2Confirmed, :goals, :currentOffers, :contactName, :contactFunction,
                                    :contactPhone, :referredOn)
                                """), r)
                .param("id", id)
                .param("caseReference", caseReference)
                .param("personId", personId)
                .param("site", r.site())
                .param("jobcenter", r.jobcenter())
                .update();
    }

    void updateParticipation(UUID id, Registration r) {
        withReferral(jdbc.sql("""
                                UPDATE participation SET single_parent = :singleParent, immigrant = :immigrant,
                                    sgb2_confirmed = :sgb2Confirmed, goals = :goals, current_offers = :currentOffers,
                                    contact_name = :contactName, contact_function = :contactFunction,
                                    contact_phone = :contactPhone, referred_on = :referredOn
                                WHERE id = :id
                                """), r).param("id", id).update();
    }

    Participation participation(UUID id) {
        return jdbc.sql("SELECT * FROM participation WHERE id = :id")
                .param("id", id)
                .query(ParticipantRepository::toParticipation)
                .single();
    }

    Optional<Participation> findByReference(String caseReference) {
        return jdbc.sql("SELECT * FROM participation WHERE case_reference = :reference")
                .param("reference", caseReference)
                .query(ParticipantRepository::toParticipation)
                .optional();
    }

    Person person(UUID id) {
        return jdbc.sql("SELECT * FROM person WHERE id = :id")
                .param("id", id)
                .query(ParticipantRepository::toPerson)
                .single();
    }

    /** Empty if there is no such participation or the person gave none. */
    Optional<String> emailOf(UUID participationId) {
        return jdbc.sql("""
                        SELECT person.email FROM person JOIN participation ON participation.person_id = person.id
                        WHERE participation.id = :id AND person.email IS NOT NULL
                        """).param("id", participationId).query(String.class).optional();
    }

    List<Participation> possibleDuplicates(UUID participationId) {
        return jdbc.sql("""
                        SELECT other.* FROM participation other
                        JOIN person twin ON twin.id = other.person_id
                        JOIN person self ON self.birth_date = twin.birth_date AND self.name_key = twin.name_key
                        JOIN participation own ON own.person_id = self.id
                        WHERE own.id = :id AND other.id <> own.id
                        ORDER BY other.case_reference
                        """)
                .param("id", participationId)
                .query(ParticipantRepository::toParticipation)
                .list();
    }

    List<Participation> activeAt(String site) {
        return jdbc.sql("""
                        SELECT * FROM participation WHERE site = :site AND state IN ('ACTIVE', 'SUSPENDED')
                        ORDER BY entered_on, case_reference
                        """)
                .param("site", site)
                .query(ParticipantRepository::toParticipation)
                .list();
    }

    /** By the beginnings of name parts, or by part of the reference; the newest first. */
    List<Participation> search(SearchText text, List<String> sites, int most) {
        if (text.words().isEmpty() && text.reference().isEmpty()) {
            return List.of();
        }
        // Around the key, so that a word in the middle begins after a blank like the first
        String condition = text.reference().isEmpty()
                ? IntStream.range(0, text.words().size())
                        .mapToObj(number -> "' ' || person.name_key LIKE :word" + number)
                        .collect(Collectors.joining(" AND "))
                : "REPLACE(participation.case_reference, '-', '') LIKE :reference";
        StatementSpec query =
                jdbc.sql("""
                        SELECT participation.* FROM participation JOIN person ON person.id = participation.person_id
                        WHERE participation.site IN (:sites) AND %s
                        ORDER BY participation.case_reference DESC LIMIT :most
                        """.formatted(condition)).param("sites", sites).param("most", most);
        if (!text.reference().isEmpty()) {
            query.param("reference", "%" + text.reference() + "%");
        }
        for (int number = 0; number < text.words().size(); number++) {
            query.param("word" + number, "% " + text.words().get(number) + "%");
        }
        return query.query(ParticipantRepository::toParticipation).list();
    }

    void updateState(UUID id, ParticipationState state) {
        update(id, "state", state.name());
    }

    void updateCurrentOffers(UUID id, String currentOffers) {
        update(id, "current_offers", currentOffers);
    }

    void updateEntry(UUID id, LocalDate enteredOn) {
        update(id, "entered_on", enteredOn);
    }

    void updateExit(UUID id, LocalDate exitedOn) {
        update(id, "exited_on", exitedOn);
        update(id, "next_session_on", null);
    }

    void updateNextSession(UUID id, LocalDate nextSessionOn) {
        update(id, "next_session_on", nextSessionOn);
    }

    /** @param column written in this class, never from outside */
    private void update(UUID id, String column, Object value) {
        jdbc.sql("UPDATE participation SET " + column + " = :value WHERE id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    private static StatementSpec withPerson(StatementSpec statement, Registration r) {
        return statement
                .param("firstName", r.firstName())
                .param("lastName", r.lastName())
                .param("nameKey", NameKey.of(r.firstName(), r.lastName()))
                .param("birthDate", r.birthDate())
                .param("gender", r.gender().name())
                .param("street", r.street())
                .param("postcode", r.postcode())
                .param("town", r.town())
                .param("phone", r.phone())
                .param("email", r.email())
                .param("customerNumber", r.customerNumber());
    }

    private static StatementSpec withReferral(StatementSpec statement, Registration r) {
        return statement
                .param("singleParent", r.singleParent())
                .param("immigrant", r.immigrant())
                .param("sgb2Confirmed", r.sgb2Confirmed())
                .param("goals", r.goals().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("currentOffers", r.currentOffers())
                .param("contactName", r.contact().name())
                .param("contactFunction", r.contact().function())
                .param("contactPhone", r.contact().phone())
                .param("referredOn", r.referredOn());
    }

    private static Person toPerson(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("town"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("customer_number"));
    }

    private static Participation toParticipation(ResultSet row, int number) throws SQLException {
        return new Participation(
                row.getObject("id", UUID.class),
                row.getString("case_reference"),
                row.getObject("person_id", UUID.class),
                row.getString("site"),
                row.getString("jobcenter"),
                ParticipationState.valueOf(row.getString("state")),
                row.getBoolean("single_parent"),
                row.getBoolean("immigrant"),
                row.getBoolean("sgb2_confirmed"),
                goals(row.getString("goals")),
                row.getString("current_offers"),
                new JobcenterContact(
                        row.getString("contact_name"),
                        row.getString("contact_function"),
                        row.getString("contact_phone")),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("exited_on", LocalDate.class),
                row.getObject("next_session_on", LocalDate.class));
    }

    private static Set<IntegrationGoal> goals(String stored) {
        return Arrays.stream(stored.split(","))
                .map(IntegrationGoal::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntegrationGoal.class)));
    }
}
