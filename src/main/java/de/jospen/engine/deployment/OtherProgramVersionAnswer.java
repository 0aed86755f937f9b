package de.jospen.engine.deployment;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the person at a form what a node answers that does not know the case's models; before what answers any fault. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackages = "de.jospen")
class OtherProgramVersionAnswer {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Map<String, List<Map<String, String>>> refused(OtherProgramVersion other) {
        return Map.of("jospen", List.of(Map.of("field", "", "message", other.sentence())));
    }
}
