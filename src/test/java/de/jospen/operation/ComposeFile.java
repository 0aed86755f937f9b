package de.jospen.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as Docker Compose reads it with what an operator wrote into {@code .env}. */
final class ComposeFile {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{([A-Z0-9_]+)(?:(:[-?+])((?:[^{}])*))?}");

    private final String text;
    private final Map<String, Object> content;

    ComposeFile() {
        try {
            text = Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = new Yaml().load(text);
    }

    /** Every variable an operator may set. */
    Set<String> variables() {
        return variablesIn(text);
    }

    /** Every {@code ${NAME…}} in a text. */
    static Set<String> variablesIn(String text) {
        return Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the services that run the application. */
    List<String> applications() {
        return map(content, "services").keySet().stream()
                .filter(name -> name.startsWith("jospen"))
                .toList();
    }

    /** What the container's process finds in its environment. */
    Map<String, String> environment(String service, Map<String, String> operator) {
        var environment = new LinkedHashMap<String, String>();
        map(service(service), "environment")
                .forEach((name, value) -> environment.put(name, interpolate(String.valueOf(value), operator)));
        return environment;
    }

    /** Folder of this machine by the folder the container sees. */
    Map<String, String> mounts(String service, Map<String, String> operator) {
        return ((List<?>) service(service).get("volumes"))
                .stream()
                        .map(volume ->
                                interpolate(String.valueOf(volume), operator).split(":"))
                        .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    @SuppressWarnings("unchecked")
    List<String> ports(String service) {
        return (List<String>) service(service).get("ports");
    }

    Map<String, Object> service(String name) {
        return map(map(content, "services"), name);
    }

    /** @throws IllegalStateException as Compose refuses to start, with the message behind {@code :?} */
    static String interpolate(String value, Map<String, String> operator) {
        Function<String, String> set = name -> operator.getOrDefault(name, "");
        return VARIABLE.matcher(value).replaceAll(found -> {
            if (found.group(1) == null) {
                return Matcher.quoteReplacement("$");
            }
            String given = set.apply(found.group(1));
            String kind = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(
                    switch (kind) {
                        case ":-" -> given.isEmpty() ? found.group(3) : given;
                        case ":+" -> given.isEmpty() ? "" : found.group(3);
                        case ":?" -> {
                            if (given.isEmpty()) {
                                throw new IllegalStateException(found.group(1) + ": " + found.group(3));
                            }
                            yield given;
                        }
                        default -> given;
                    });
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }
}
