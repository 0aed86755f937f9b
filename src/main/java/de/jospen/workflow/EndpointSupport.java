package de.jospen.workflow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * All own endpoints live below {@code /camunda/api/jospen}, behind the web apps' session and CSRF filters; those let a
 * stranger through to the controller, so the stranger is turned away here.
 */
@RestControllerAdvice(basePackages = "de.jospen")
class EndpointSupport implements WebMvcConfigurer, HandlerInterceptor {

    private final IdentityService identityService;

    EndpointSupport(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/camunda/api/jospen/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Colleague colleague = Colleague.loggedIn(identityService).orElse(null);
        if (colleague == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        request.setAttribute("colleague", colleague);
        response.setHeader("Cache-Control", "no-store");
        return true;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Map<String, List<FieldError>> rejected(FormRejected rejection) {
        return Map.of("jospen", rejection.errors());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notYours(NotYours notYours) {}
}
