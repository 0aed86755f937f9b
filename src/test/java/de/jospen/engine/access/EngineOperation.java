package de.jospen.engine.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/**
 * One operation of the engine's REST interface or of a web app's plugin, read from the classes that answer it.
 *
 * @param path with its variables in braces
 * @param body what it reads, or null
 */
record EngineOperation(String method, String path, Class<?> body, String contentType) {

    private static final int DEEPEST = 8;

    static List<EngineOperation> all() {
        var found = new ArrayList<EngineOperation>();
        collect(NamedProcessEngineRestServiceImpl.class, "/camunda/api/engine/engine", found, 0);
        collect(BaseRootResource.class, "/camunda/api/cockpit/plugin/base", found, 0);
        collect(AdminPluginsRootResource.class, "/camunda/api/admin/plugin/adminPlugins", found, 0);
        return found.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static void collect(Class<?> resource, String prefix, List<EngineOperation> found, int depth) {
        if (depth > DEEPEST) {
            throw new AssertionError("Resources that lead to themselves: " + prefix);
        }
        for (Method method : resource.getMethods()) {
            Method declared = declared(method);
            String path = join(prefix, annotation(declared, Path.class).map(Path::value));
            Optional<String> verb = Arrays.stream(declared.getAnnotations())
                    .flatMap(any -> Stream.ofNullable(any.annotationType().getAnnotation(HttpMethod.class)))
                    .map(HttpMethod::value)
                    .findFirst();
            if (verb.isPresent()) {
                String type = annotation(declared, Consumes.class)
                        .map(consumes -> consumes.value()[0])
                        .orElse("application/json");
                found.add(new EngineOperation(verb.get(), path, body(declared), type));
            } else if (annotation(declared, Path.class).isPresent()) {
                collect(declared.getReturnType(), path, found, depth + 1);
            }
        }
    }

    /** JAX-RS annotations stand on the interface. */
    private static Method declared(Method method) {
        return Stream.concat(
                        Stream.of(method),
                        interfaces(method.getDeclaringClass())
                                .flatMap(type -> Arrays.stream(type.getMethods()))
                                .filter(other -> other.getName().equals(method.getName())
                                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())))
                .filter(candidate -> Arrays.stream(candidate.getAnnotations()).anyMatch(EngineOperation::isJaxRs))
                .findFirst()
                .orElse(method);
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one))),
                type.getSuperclass() == null ? Stream.empty() : interfaces(type.getSuperclass()));
    }

    private static boolean isJaxRs(Annotation annotation) {
        return annotation.annotationType().getName().startsWith("jakarta.ws.rs.");
    }

    private static Class<?> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getType)
                .findFirst()
                .orElse(null);
    }

    private static String join(String prefix, Optional<String> path) {
        return path.filter(part -> !part.equals("/"))
                .map(part -> prefix + (part.startsWith("/") ? part : "/" + part))
                .orElse(prefix);
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type));
    }
}
