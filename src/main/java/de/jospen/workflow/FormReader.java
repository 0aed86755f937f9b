package de.jospen.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what a form or an import sends into checked data, or into German messages at the fields. */
@Component
public class FormReader {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new CleanTextModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfig(LogicalType.Enum, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private final Validator validator;

    FormReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws FormRejected with one message per faulty field: wrong type, unknown field, or a broken constraint
     */
    public <D> D read(String submitted, Class<D> type) {
        D data = parse(submitted, type);
        var errors = validator.validate(data).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
        return data;
    }

    /** The form as JSON, as a browser or an import would send it. */
    public String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form data of type " + data.getClass() + " cannot be written");
        }
    }

    private <D> D parse(String submitted, Class<D> type) {
        try {
            D data = json.readValue(submitted, type);
            if (data == null) {
                throw new FormRejected("", "Das Formular ist leer angekommen. Bitte die Seite neu laden.");
            }
            return data;
        } catch (UnrecognizedPropertyException e) {
            throw new FormRejected(path(e), "Dieses Feld kennt das Formular nicht. Bitte die Seite neu laden.");
        } catch (JsonMappingException e) {
            throw new FormRejected(path(e), wrongType(e));
        } catch (JsonProcessingException e) {
            throw new FormRejected("", "Das Formular ist unlesbar angekommen. Bitte die Seite neu laden.");
        }
    }

    private static String wrongType(JsonMappingException e) {
        Class<?> wanted =
                e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException m && m.getTargetType() != null
                        ? m.getTargetType()
                        : Object.class;
        if (Temporal.class.isAssignableFrom(wanted)) {
            return "Bitte ein gültiges Datum angeben, zum Beispiel 14.06.2018.";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() && wanted != boolean.class) {
            return "Bitte eine Zahl angeben.";
        }
        if (wanted.isEnum()) {
            return "Bitte einen Wert aus der Liste wählen.";
        }
        return "Diese Angabe passt nicht zum Feld. Bitte neu eingeben.";
    }

    /** The path as Bean Validation writes it, so that both kinds of errors reach the same field. */
    static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : List.copyOf(e.getPath())) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
