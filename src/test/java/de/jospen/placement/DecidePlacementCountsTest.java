package de.jospen.placement;

import static de.jospen.placement.PlacementDesk.job;
import static de.jospen.placement.PlacementDesk.proof;
import static de.jospen.support.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What counts, how often, and that the pay is forgotten. */
@ProcessTest
class DecidePlacementCountsTest {

    /** A number that stands nowhere else. */
    private static final String PAY = "1873.41";

    PlacementDesk desk;

    @Autowired
    Staff staff;

    @Autowired
    PlacementService service;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openDesk(@Autowired WebApplicationContext context) {
        desk = new PlacementDesk(context);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-01,450.00,NO,false", "2018-04-01,450.01,YES,true",
        "2022-09-30,450.00,NO,false", "2022-09-30,450.01,YES,true",
        "2022-10-01,520.00,NO,false", "2022-10-01,520.01,YES,true",
        "2024-01-01,538.00,NO,false", "2024-01-01,538.01,YES,true",
        "2025-01-01,556.00,NO,false", "2025-01-01,556.01,YES,true",
        "2026-01-01,603.00,NO,false", "2026-01-01,603.01,YES,true",
        "2018-06-01,,MANUAL_CHECK,"
    })
    void limitOfTheFirstDayDecides(String start, String gross, PlacementCounts counts, Boolean aboveLimit) {
        Participation participation = desk.participantWithoutConsent("spenge");
        Map<String, Object> job = with(with(job("spenge"), "startDate", start), "monthlyGross", gross);

        desk.place(participation, job, proof(job));

        assertThat(desk.placement(participation).counts()).isEqualTo(counts);
        assertThat(desk.placement(participation).aboveLimit()).isEqualTo(aboveLimit);
    }

    @ParameterizedTest
    @CsvSource({
        "TEMP_AGENCY,YES",
        "IN_COMPANY_APPRENTICESHIP,YES",
        "SCHOOL_TRAINING,NO",
        "SELF_EMPLOYED,NO",
        "PUBLICLY_SUPPORTED,NO",
        "SHORT_TERM,MANUAL_CHECK",
        "SEVERAL_MINIJOBS,MANUAL_CHECK"
    })
    void everyKindOfEmploymentReachesItsRule(String type, PlacementCounts counts) {
        Participation participation = desk.participantWithoutConsent("spenge");
        Map<String, Object> job = with(job("spenge"), "employmentType", type);

        desk.place(participation, job, proof(job));

        assertThat(desk.placement(participation).counts()).isEqualTo(counts);
    }

    @Test
    void proofCorrectsWhatWasEntered() {
        Participation participation = desk.participant("spenge");
        Map<String, Object> proven = with(proof(job("spenge")), "monthlyGross", "400");

        desk.place(participation, job("spenge"), with(with(proven, "startDate", "2018-07-01"), "weeklyHours", "9.5"));

        Placement placement = desk.placement(participation);
        assertThat(placement.job().startDate()).isEqualTo(LocalDate.of(2018, 7, 1));
        assertThat(placement.job().weeklyHours()).isEqualByComparingTo(new BigDecimal("9.5"));
        assertThat(placement.counts()).isEqualTo(PlacementCounts.NO);
        assertThat(placement.reportedAs()).isEqualTo("Minijob");
    }

    @Test
    void payIsGoneFromTheWholeDatabaseOnceDecided() {
        Participation participation = desk.participant("spenge");
        Map<String, Object> job = with(job("spenge"), "monthlyGross", PAY);
        desk.start(participation);
        desk.complete(participation, "recordPlacement", job);
        assertThat(desk.tablesWith(PAY)).containsExactly("placement");

        desk.complete(participation, "verifyPlacement", proof(job));

        assertThat(desk.placement(participation).job().monthlyGross()).isNull();
        assertThat(desk.placement(participation).aboveLimit()).isTrue();
        assertThat(desk.tablesWith(PAY)).isEmpty();
    }

    @Test
    void payStaysForTheLeadAndGoesWithTheJudgement() {
        Participation participation = desk.participant("spenge");
        Map<String, Object> job = with(with(job("spenge"), "monthlyGross", PAY), "employmentType", "SEVERAL_MINIJOBS");
        desk.place(participation, job, proof(job));
        assertThat(desk.tablesWith(PAY)).containsExactly("placement");

        staff.lead()
                .complete(
                        participation, "judgePlacement", Map.of("judgement", "YES", "reason", "Zusammen versichert."));

        assertThat(desk.placement(participation).aboveLimit()).isTrue();
        assertThat(desk.tablesWith(PAY)).isEmpty();
    }

    @Test
    void personWithSeveralPlacementsIsPlacedOnceFromTheFirstThatCounts() {
        Participation participation = desk.participantWithoutConsent("enger");
        Map<String, Object> minijob = with(with(job("enger"), "monthlyGross", "300"), "startDate", "2018-05-01");
        desk.place(participation, minijob, proof(minijob));
        assertThat(service.countingPlacement(participation.personId())).isEmpty();

        for (String start : new String[] {"2018-09-01", "2018-07-01"}) {
            Map<String, Object> job = with(job("enger"), "startDate", start);
            desk.place(participation, job, proof(job));
        }

        assertThat(service.countingPlacement(participation.personId())).contains(LocalDate.of(2018, 7, 1));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM placed_person WHERE person_id = :id")
                        .param("id", participation.personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
