package de.jospen.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes/} as drawn, without an engine. */
public record ProcessModel(Path file, BpmnModelInstance model) {

    private static final Path FOLDER = Path.of("processes");

    public static Stream<ProcessModel> all() {
        return files(FOLDER, ".bpmn").map(file -> new ProcessModel(file, Bpmn.readModelFromFile(file.toFile())));
    }

    /** The file's name without its ending, which must be the process id. */
    public String id() {
        return nameOf(file);
    }

    public Process process() {
        return elements(Process.class).iterator().next();
    }

    /** All elements of the kind, those of subprocesses included. */
    public <E extends ModelElementInstance> Collection<E> elements(Class<E> kind) {
        return model.getModelElementsByType(kind);
    }

    /** Every XML element, whatever it is. */
    public Stream<DomElement> xml() {
        return descendants(model.getDocument().getRootElement());
    }

    public String source() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the name of a parameterised test. */
    @Override
    public String toString() {
        return id();
    }

    /** The folder's files with the ending, by name. */
    public static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(ending))
                            .sorted()
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    private static Stream<DomElement> descendants(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ProcessModel::descendants));
    }
}
