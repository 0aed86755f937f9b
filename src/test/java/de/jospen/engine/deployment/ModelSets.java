package de.jospen.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Sets to update from and to. */
final class ModelSets {

    private ModelSets() {}

    /** What was released as that version, kept as it was. */
    static ModelSet released(String version) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> released = Files.list(Path.of("src/test/resources/released", version))) {
            released.forEach(file -> files.put(file.getFileName().toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSet(new SetVersion(version), files);
    }

    static ModelSet current(ProgramVersion program) {
        return ModelSet.ofProgram(program.version());
    }

    /** With one task more between a session and what follows, and another form for the session. */
    static ModelSet withFeedback(ModelSet set, String version) {
        return change(set, version)
                .replace(
                        "coaching.bpmn",
                        "sourceRef=\"recordSession\" targetRef=\"absencesToClarify\"",
                        "sourceRef=\"recordSession\" targetRef=\"askForFeedback\"")
                .replace(
                        "coaching.bpmn",
                        "<bpmn:exclusiveGateway id=\"absencesToClarify\"",
                        "<bpmn:userTask id=\"askForFeedback\" name=\"Rückmeldung erfragen\""
                                + " camunda:formKey=\"embedded:deployment:askForFeedback.html\""
                                + " camunda:candidateGroups=\"coach\" />"
                                + "<bpmn:sequenceFlow id=\"askForFeedback_absencesToClarify\""
                                + " sourceRef=\"askForFeedback\" targetRef=\"absencesToClarify\" />"
                                + "<bpmn:exclusiveGateway id=\"absencesToClarify\"")
                .add("askForFeedback.html", "<form>Rückmeldung</form>")
                .add("coaching-" + version + ".properties", "back.askForFeedback = restart at recordSession")
                .replace("recordSession.html", "<form", "<!-- changed in " + version + " --><form")
                .set();
    }

    static Changed change(ModelSet set, String version) {
        return new Changed(set, version);
    }

    /** The set with some files changed. */
    static final class Changed {

        private final TreeMap<String, byte[]> files;
        private final String version;

        private Changed(ModelSet set, String version) {
            this.files = new TreeMap<>(set.files());
            this.version = version;
        }

        Changed replace(String file, String old, String replacement) {
            String text = new String(files.get(file), StandardCharsets.UTF_8);
            assertThat(text).contains(old);
            return add(file, text.replace(old, replacement));
        }

        Changed replaceAll(String file, String pattern, String replacement) {
            String text = new String(files.get(file), StandardCharsets.UTF_8);
            assertThat(text).containsPattern(pattern);
            return add(file, text.replaceAll(pattern, replacement));
        }

        /** A task is gone: whoever came to it comes to what followed it. */
        Changed remove(String file, String task, String next) {
            return replaceAll(file, "(?s)<bpmn:userTask id=\"" + task + "\".*?</bpmn:userTask>", "")
                    .replaceAll(
                            file,
                            "(?s)<bpmn:sequenceFlow id=\"\\w+\" sourceRef=\"" + task + "\" targetRef=\"\\w+\" />",
                            "")
                    .replace(file, "targetRef=\"" + task + "\"", "targetRef=\"" + next + "\"");
        }

        Changed add(String file, String text) {
            files.put(file, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        ModelSet set() {
            var sound = new TreeMap<String, byte[]>();
            files.forEach(
                    (name, content) -> sound.put(name, name.endsWith(".bpmn") ? withoutPicture(content) : content));
            return new ModelSet(new SetVersion(version), sound);
        }

        /** Shapes of boxes that are gone and references to removed flows would not be parsed. */
        private static byte[] withoutPicture(byte[] content) {
            return new String(content, StandardCharsets.UTF_8)
                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                    .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    static BpmnModelInstance model(ModelSet set, String process) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(set.files().get(process + ".bpmn")));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
