package de.jospen.workflow;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;

/**
 * Free text as a person writes it: no markup, no control characters, no pictographs (the report's font has none), at
 * most {@link #max} characters. A missing text is accepted; ask for it with {@code @NotNull}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    int max() default 2000;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the first thing that is wrong and says how to mend it. */
    final class Check implements ConstraintValidator<PlainText, String> {

        private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");
        private static final Pattern PICTOGRAPH =
                Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE0F}\\x{E0000}-\\x{E007F}]");

        private int max;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String fault = text == null ? null : fault(text);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private String fault(String text) {
            if (text.length() > max) {
                return "Bitte auf höchstens %d Zeichen kürzen (jetzt %d).".formatted(max, text.length());
            }
            if (MARKUP.matcher(text).find()) {
                return "Bitte ohne HTML schreiben.";
            }
            if (PICTOGRAPH.matcher(text).find()) {
                return "Bitte ohne Emojis und Bildzeichen schreiben.";
            }
            if (CONTROL.matcher(text).find()) {
                return "Bitte unsichtbare Steuerzeichen entfernen.";
            }
            return null;
        }
    }
}
