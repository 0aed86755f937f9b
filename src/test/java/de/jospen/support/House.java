package de.jospen.support;

import de.jospen.JospenApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's own classes and sources, for tests that compare models with code. */
public final class House {

    private static final List<Class<?>> CLASSES = read();

    private House() {}

    /** Every named class of the house, nested ones included; loaded, not initialised. */
    public static Stream<Class<?>> classes() {
        return CLASSES.stream();
    }

    /** The class an element's id names: {@code assessBarriers} is {@code AssessBarriers}, in whatever room. */
    public static Optional<Class<?>> named(String elementId) {
        String simpleName = Character.toUpperCase(elementId.charAt(0)) + elementId.substring(1);
        return classes()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .filter(type -> !type.isMemberClass())
                .findFirst();
    }

    /** The bean's name, which is the element's id. */
    public static String elementId(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The room, {@code assessment} for {@code de.jospen.assessment}. */
    public static String room(Class<?> type) {
        return type.getPackageName().replaceFirst("^de\\.jospen\\.?", "");
    }

    /** The sources below the folder as one text. */
    public static String sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> read() {
        try {
            Path root = Path.of(JospenApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .<Class<?>>map(file -> load(root.relativize(file)))
                        .filter(type -> !type.isAnonymousClass())
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = file.toString().replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, House.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
