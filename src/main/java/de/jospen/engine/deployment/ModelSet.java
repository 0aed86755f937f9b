package de.jospen.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models, decisions, forms and migration instructions of one program version. They are deployed together or not at
 * all: a form is looked up in the deployment of its process definition, so a part of the set would lack the rest.
 */
final class ModelSet {

    private static final String[] PATTERNS = {
        "processes/*.bpmn", "processes/*.dmn", "processes/migrations/*.properties", "forms/*.html"
    };

    private final SetVersion version;
    private final SortedMap<String, byte[]> files;

    /** @param files content by bare file name: the same from folders and from a jar */
    ModelSet(SetVersion version, Map<String, byte[]> files) {
        this.version = version;
        this.files = new TreeMap<>(files);
    }

    /** What is packed with this program. */
    static ModelSet ofProgram(SetVersion version) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                    try (InputStream content = file.getInputStream()) {
                        files.put(file.getFilename(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSet(version, files);
    }

    SetVersion version() {
        return version;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Ids of all processes. */
    Set<String> processes() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()))
                        .getModelElementsByType(Process.class)
                        .stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    /** Equal for equal names and contents, whatever the version. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                // The lengths keep apart what names and contents would add up to
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return "sha-256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
