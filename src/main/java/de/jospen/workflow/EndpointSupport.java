package de.jospen.workflow;

import com.fasterxml.jackson.databind.JsonMappingException;
import de.jospen.engine.DatabaseOutage;
import de.jospen.engine.web.ErrorAnswer;
import de.jospen.engine.web.SilentTrace;
import de.jospen.engine.web.StrictHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * All own endpoints live below {@code /camunda/api/jospen}, behind the web apps' session and CSRF filters; those let a
 * stranger through to the controller, so the stranger is turned away here.
 */
@RestControllerAdvice(basePackages = "de.jospen")
class EndpointSupport implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointSupport.class);

    private final IdentityService identityService;

    EndpointSupport(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/camunda/api/jospen/**").order(0);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // The web apps' filter has put its own, wider policy here
        StrictHeaders.set(response);
        response.setHeader("Cache-Control", "no-store");
        Colleague colleague = Colleague.loggedIn(identityService).orElse(null);
        if (colleague == null) {
            ErrorAnswer.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, ErrorAnswer.sentence(401));
            return false;
        }
        request.setAttribute("colleague", colleague);
        return true;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Map<String, List<FieldError>> rejected(FormRejected rejection) {
        return answer(rejection.errors());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<FieldError>>> notYours(NotYours notYours) {
        return answer(HttpStatus.NOT_FOUND, "", ErrorAnswer.sentence(404));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<FieldError>>> unreadable(HttpMessageNotReadableException unreadable) {
        String field = unreadable.getCause() instanceof JsonMappingException mapping ? FormReader.path(mapping) : "";
        return answer(
                HttpStatus.BAD_REQUEST,
                field,
                field.isEmpty() ? ErrorAnswer.sentence(400) : "Diese Angabe passt nicht zum Feld. Bitte neu eingeben.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<FieldError>>> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(
                HttpStatus.BAD_REQUEST,
                mistyped.getName(),
                "Diese Angabe ist nicht lesbar. Bitte öffnen Sie die Seite noch einmal über die Aufgabenliste.");
    }

    /** What the framework refuses by itself says its status: wrong method, wrong type of content, no such address. */
    @ExceptionHandler
    ResponseEntity<Map<String, List<FieldError>>> failed(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse refused) {
            return answer(
                    refused.getStatusCode(),
                    "",
                    ErrorAnswer.sentence(refused.getStatusCode().value()));
        }
        if (fault instanceof AuthorizationException) {
            return answer(HttpStatus.FORBIDDEN, "", "Dazu fehlt Ihnen das Recht. Es wurde nichts geändert.");
        }
        HttpStatus status =
                DatabaseOutage.isCauseOf(fault) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        LOG.error("Call of an own endpoint failed, method {}", request.getMethod(), SilentTrace.of(fault));
        return answer(status, "", ErrorAnswer.sentence(status.value()));
    }

    private static ResponseEntity<Map<String, List<FieldError>>> answer(
            HttpStatusCode status, String field, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(List.of(new FieldError(field, sentence))));
    }

    private static Map<String, List<FieldError>> answer(List<FieldError> errors) {
        return Map.of("jospen", errors);
    }
}
