package de.jospen.support;

import de.jospen.workflow.Variable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process variable as the code declares it: {@code static final Variable<Intake> INTAKE = …}. */
public record DeclaredVariable(String name, Type type, Class<?> owner) {

    public static Stream<DeclaredVariable> all() {
        return House.classes()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
                        .map(DeclaredVariable::of));
    }

    /** The codes it may hold, empty when it is no enum. */
    public Set<String> codes() {
        return type instanceof Class<?> kind && kind.isEnum()
                ? Arrays.stream(kind.getEnumConstants())
                        .map(code -> ((Enum<?>) code).name())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static DeclaredVariable of(Field field) {
        try {
            field.setAccessible(true);
            String name = ((Variable<?>) field.get(null)).name();
            Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return new DeclaredVariable(name, type, field.getDeclaringClass());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
