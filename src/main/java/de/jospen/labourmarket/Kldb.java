package de.jospen.labourmarket;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Five digits of KldB 2010 that begin with a known major group and end with a requirement level. A missing code is
 * accepted; ask for it with {@code @NotNull}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Kldb.Check.class)
@interface Kldb {

    String message() default "Bitte fünf Ziffern der KldB 2010 angeben; die letzte ist das Anforderungsniveau 1 bis 4.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the major groups only: whole code lists may not be shipped (domain.md 5.1). */
    final class Check implements ConstraintValidator<Kldb, String> {

        private final Occupations occupations;

        Check(Occupations occupations) {
            this.occupations = occupations;
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || code.matches("[0-9]{4}[1-4]") && occupations.knows(code);
        }
    }
}
