package de.jospen.referral;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Letters of any script, blanks, hyphens, apostrophes and full stops, up to 100: names of people and towns. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{0,99}")
@interface PersonName {

    String message() default
            "Bitte nur Buchstaben, Leerzeichen, Bindestrich, Punkt und Apostroph verwenden, höchstens 100"
                    + " Zeichen.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
