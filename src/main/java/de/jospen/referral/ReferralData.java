package de.jospen.referral;

import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.JobcenterContact;
import de.jospen.participant.Registration;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a Jobcenter says when it refers somebody, by form or by file (JSE-01 to JSE-03). No nationality, no religion, no
 * diagnosis (DP-04).
 *
 * @param site the wanted site, among the Jobcenter's own
 * @param customerNumber Kundennummer, three digits, a letter, six digits
 */
record ReferralData(
        @NotNull String site,
        @NotNull @PersonName String firstName,
        @NotNull @PersonName String lastName,

        @NotNull @Past(message = "Bitte das Geburtsdatum prüfen.")
        LocalDate birthDate,

        @NotNull Gender gender,
        @PlainText(max = 200) String street,

        @NotNull @Pattern(regexp = "\\d{5}", message = "Bitte eine Postleitzahl mit fünf Ziffern angeben.")
        String postcode,

        @NotNull @PersonName String town,

        @Pattern(regexp = "[0-9 +()/-]{5,50}", message = "Bitte eine Telefonnummer aus Ziffern angeben.")
        String phone,

        @Email(message = "Bitte eine gültige E-Mail-Adresse angeben.")
        @Size(max = 200, message = "Bitte höchstens 200 Zeichen angeben.")
        String email,

        @Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "Bitte die Kundennummer in der Form 123A456789 angeben.")
        String customerNumber,

        boolean singleParent,
        boolean immigrant,
        boolean sgb2Confirmed,
        @NotEmpty Set<@NotNull IntegrationGoal> goals,
        @PlainText String currentOffers,
        @NotNull @PersonName String contactName,
        @NotNull @PlainText(max = 100) String contactFunction,

        @Pattern(regexp = "[0-9 +()/-]{5,50}", message = "Bitte eine Telefonnummer aus Ziffern angeben.")
        String contactPhone,

        @NotNull @ProjectDay LocalDate referredOn) {

    Registration registration(String jobcenter) {
        return new Registration(
                site,
                jobcenter,
                firstName,
                lastName,
                birthDate,
                gender,
                street,
                postcode,
                town,
                phone,
                email,
                customerNumber,
                singleParent,
                immigrant,
                sgb2Confirmed,
                goals,
                currentOffers,
                new JobcenterContact(contactName, contactFunction, contactPhone),
                referredOn);
    }
}
