package de.jospen.workflow;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form is not accepted: the transaction rolls back, the task stays open, the person reads why at the fields.
 *
 * <p>Not a BpmnError on purpose: an uncaught one would end the task (camunda.md section 1). The message is a small JSON
 * because the engine passes on nothing else; it is logged, so it holds no personal data.
 */
public class FormRejected extends RuntimeException {

    private final List<FieldError> errors;

    public FormRejected(List<FieldError> errors) {
        super(json(errors));
        this.errors = List.copyOf(errors);
    }

    public FormRejected(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String json(List<FieldError> errors) {
        return errors.stream()
                .map(e -> "{\"field\":\"" + quote(e.field()) + "\",\"message\":\"" + quote(e.message()) + "\"}")
                .collect(Collectors.joining(",", "{\"jospen\":[", "]}"));
    }

    private static String quote(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
