package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One set of variables, the same in the compose file, in the profile and in the table operators read. */
class ConfigurationTableTest {

    private static final Path GUIDE = Path.of("src/docs/operations.md");
    private static final Path PROFILE = Path.of("src/main/resources/application-production.yml");

    private final ComposeFile compose = new ComposeFile();

    @Test
    void tableNamesExactlyTheVariablesOfProfileAndComposeFile() throws IOException {
        Set<String> variables = ComposeFile.variablesIn(Files.readString(PROFILE));
        variables.addAll(compose.variables());
        assertThat(table()).isEqualTo(variables);
    }

    @Test
    void composeFilePassesOnlyVariablesTheProfileReads() throws IOException {
        Set<String> profile = ComposeFile.variablesIn(Files.readString(PROFILE));
        for (String service : compose.applications()) {
            assertThat(names(service)).isSubsetOf(with(profile, "SPRING_PROFILES_ACTIVE"));
        }
    }

    /** What a variable says reaches the process, under its own name. */
    @Test
    void composeFilePassesOnWhatTheOperatorSets() {
        Set<String> set = compose.variables();
        Map<String, String> operator = set.stream().collect(Collectors.toMap(name -> name, name -> "value-of-" + name));
        for (String service : compose.applications()) {
            var environment = compose.environment(service, operator);
            // A folder of the operator's is mounted; what stands within the container is its place there
            set.removeAll(Set.of("JOSPEN_CONFIG_FOLDER"));
            assertThat(environment).containsKeys(set.toArray(String[]::new));
            assertThat(environment)
                    .allSatisfy((name, value) -> assertThat(value)
                            .matches(
                                    given -> !given.startsWith("value-of-") || given.equals("value-of-" + name), name));
            assertThat(compose.mounts(service, operator))
                    .containsEntry(environment.get("JOSPEN_KEY_FOLDER"), "value-of-JOSPEN_KEY_FOLDER")
                    .containsEntry(environment.get("JOSPEN_CA_FOLDER"), "value-of-JOSPEN_CA_FOLDER")
                    .containsEntry("/app/config", "value-of-JOSPEN_CONFIG_FOLDER");
        }
    }

    @Test
    void composeFileRefusesToStartWithoutASecret() {
        assertThatThrownBy(() -> compose.environment("jospen-1", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JOSPEN_DB_USER");
    }

    @Test
    void composeFileRunsTwoProcessesReachableFromThisMachineOnly() {
        assertThat(compose.applications()).containsExactly("jospen-1", "jospen-2");
        for (String service : compose.applications()) {
            assertThat(compose.ports(service)).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(compose.service(service).get("healthcheck").toString())
                    .contains(":8081/actuator/health/readiness");
        }
        assertThat(compose.service("database")).doesNotContainKey("ports");
    }

    @Test
    void readmeLeadsToTheTable() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("(src/docs/operations.md)");
    }

    private Set<String> names(String service) {
        Map<String, String> everything =
                compose.variables().stream().collect(Collectors.toMap(name -> name, name -> "x"));
        return compose.environment(service, everything).keySet();
    }

    private static Set<String> with(Set<String> names, String other) {
        var all = new TreeSet<>(names);
        all.add(other);
        return all;
    }

    private static Set<String> table() throws IOException {
        return Pattern.compile("(?m)^\\| `(JOSPEN_[A-Z0-9_]+)` \\|")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
