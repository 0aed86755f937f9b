package de.jospen.engine.access;

import de.jospen.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds every own endpoint to what it says in {@link OpenTo}. Who is not meant gets 404 and a German sentence that names
 * the roles; a stranger gets 401.
 */
@Component
class RoleCheck implements WebMvcConfigurer, HandlerInterceptor {

    private static final Role[] NOBODY = {};

    private final IdentityService identityService;
    private final Project project;

    RoleCheck(IdentityService identityService, Project project) {
        this.identityService = identityService;
        this.project = project;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After whoever turns strangers away and sets the headers
        registry.addInterceptor(this).addPathPatterns("/camunda/api/jospen/**").order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication person = Person.asking(identityService);
        if (person == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        Role[] roles = roles(handler);
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        if (Arrays.stream(roles)
                .anyMatch(role -> groups.stream().anyMatch(group -> role.includes(group, project.organisations())))) {
            return true;
        }
        refuse(response, roles);
        return false;
    }

    private static Role[] roles(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return NOBODY;
        }
        OpenTo open = method.getMethodAnnotation(OpenTo.class);
        if (open == null) {
            open = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
        }
        return open == null ? NOBODY : open.value();
    }

    private static void refuse(HttpServletResponse response, Role[] roles) throws IOException {
        String meant = Arrays.stream(roles).map(Role::label).collect(Collectors.joining(", "));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write("{\"jospen\":[{\"field\":\"\",\"message\":\"Das ist nur für %s da.\"}]}"
                        .formatted(meant.isEmpty() ? "niemanden" : meant)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
