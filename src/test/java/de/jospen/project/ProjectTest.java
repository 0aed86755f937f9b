package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** The facts of Jö-Sp-En, as shipped. */
class ProjectTest {

    private final ProjectProperties properties = ProjectSettings.shipped().properties();
    private final Project project = new Project(properties);

    @Test
    void runsForEighteenMonthsAndIsPaidForUntilTheEndOfItsFirstYear() {
        assertThat(properties.start()).isEqualTo(LocalDate.of(2018, 4, 1));
        assertThat(properties.end()).isEqualTo(LocalDate.of(2019, 9, 30));
        assertThat(properties.start().plusMonths(18)).isEqualTo(properties.end().plusDays(1));
        assertThat(properties.fundingCommittedUntil()).isEqualTo(LocalDate.of(2018, 12, 31));
    }

    @Test
    void promisesFortyParticipantsAFifthPlacedAndThreeWorkshopsPerSite() {
        assertThat(properties.targets()).isEqualTo(new ProjectProperties.Targets(40, 0.20, 3, false));
    }

    @Test
    void hasThreeSitesOfWhichTwoAreCoordinatedWithTheDistrict() {
        assertThat(project.sites()).extracting(Site::id).containsExactly("enger", "spenge", "joellenbeck");
        assertThat(project.sites())
                .extracting(Site::coordinatedBy)
                .containsExactly("kreis-herford", "kreis-herford", null);
        assertThat(project.site("joellenbeck").funders()).isEmpty();
    }

    @Test
    void findsTheSiteByPostcode() {
        assertThat(project.siteByPostcode("32130")).contains(project.site("enger"));
        assertThat(project.siteByPostcode("32139")).contains(project.site("spenge"));
        assertThat(project.siteByPostcode("33739")).contains(project.site("joellenbeck"));
    }

    @Test
    void knowsNoSiteForAPlaceOutsideTheProject() {
        assertThat(project.siteByPostcode("32049")).isEmpty();
    }

    @Test
    void givesEachSiteItsJobcenter() {
        assertThat(project.jobcenterOf("enger").name()).isEqualTo("Jobcenter Herford");
        assertThat(project.jobcenterOf("joellenbeck").name()).isEqualTo("Jobcenter Arbeitplus Bielefeld");
    }

    @Test
    void writesToReservedExampleDomainsOnly() {
        assertThat(project.organisations()).extracting(Organisation::mailbox).allMatch(box -> box.endsWith(".example"));
        assertThat(properties.contactMailbox()).isEqualTo("projekt@jospen.example");
    }

    @Test
    void asksAgainAfterSixWeeksAndSixMonths() {
        assertThat(properties.followUps()).containsExactly(Period.ofDays(42), Period.ofMonths(6));
    }

    @Test
    void refusesAnUnknownIdByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.site("herford"))
                .withMessage("No such site: herford");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.organisation("enger"))
                .withMessage("No such organisation: enger");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.jobcenterOf("rege"))
                .withMessage("No such site: rege");
    }
}
