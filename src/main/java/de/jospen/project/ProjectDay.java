package de.jospen.project;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A day within the project's life: not before its start (JSE-20) and, unless {@link #future}, not after today. A missing
 * day is accepted; ask for it with {@code @NotNull}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProjectDay.Check.class)
public @interface ProjectDay {

    /** For appointments and plans: up to two years ahead. */
    boolean future() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the project's start and today in Berlin. */
    final class Check implements ConstraintValidator<ProjectDay, LocalDate> {

        private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        private static final int YEARS_AHEAD = 2;

        private final ProjectProperties project;
        private final Clock clock;
        private boolean future;

        Check(ProjectProperties project, Clock clock) {
            this.project = project;
            this.clock = clock;
        }

        @Override
        public void initialize(ProjectDay rule) {
            future = rule.future();
        }

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            String fault = day == null ? null : fault(day);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private String fault(LocalDate day) {
            LocalDate today = LocalDate.now(clock);
            if (day.isBefore(project.start())) {
                return "Bitte ein Datum ab Projektbeginn (" + GERMAN.format(project.start()) + ") angeben.";
            }
            if (!future && day.isAfter(today)) {
                return "Bitte kein Datum in der Zukunft angeben.";
            }
            if (future && day.isAfter(today.plusYears(YEARS_AHEAD))) {
                return "Bitte ein Datum innerhalb der nächsten zwei Jahre angeben.";
            }
            return null;
        }
    }
}
