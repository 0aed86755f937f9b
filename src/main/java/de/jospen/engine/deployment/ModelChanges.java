package de.jospen.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of the boxes of one model with one version, where equal ids do not say it: a file
 * {@code processes/migrations/coaching-0.2.0.properties}, explained in {@code src/docs/updates.md}.
 *
 * <pre>
 * # renamed
 * recordSession = documentSession
 * # gone; a case that waits there begins again at a box that both versions have
 * clarifyAbsences = restart at recordSession
 * # new; where a case that waits there begins again if the update is rolled back
 * back.askForFeedback = restart at recordSession
 * # asked for by a new condition; what a case has that never heard of it
 * variable.feedbackWanted = false
 * </pre>
 */
final class ModelChanges {

    private static final Pattern FILE = Pattern.compile("(\\w+)-([0-9.]+)\\.properties");
    private static final String BACK = "back.";
    private static final String VARIABLE = "variable.";
    private static final String RESTART = "restart at ";

    /** Where a case that waits at a box goes on: at the box itself under its new id, or begun again at another. */
    record Change(String box, boolean restart) {

        static Change of(String text) {
            boolean restart = text.startsWith(RESTART);
            return new Change(restart ? text.substring(RESTART.length()).trim() : text, restart);
        }
    }

    private final SetVersion version;
    private final Map<String, Change> forward = new HashMap<>();
    private final Map<String, Change> back = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();

    private ModelChanges(SetVersion version, Properties lines) {
        this.version = version;
        for (String box : lines.stringPropertyNames()) {
            String line = lines.getProperty(box).trim();
            Change change = Change.of(line);
            if (box.startsWith(VARIABLE)) {
                variables.put(box.substring(VARIABLE.length()), value(line));
            } else if (box.startsWith(BACK)) {
                back.put(box.substring(BACK.length()), change);
            } else {
                forward.put(box, change);
                if (!change.restart()) {
                    back.putIfAbsent(change.box(), new Change(box, false));
                }
            }
        }
    }

    /** Variables that newer conditions ask for, with the value for a case that lacks them. */
    static Map<String, Object> variables(String process, Map<String, byte[]> files) {
        var all = new HashMap<String, Object>();
        of(process, files).forEach(changes -> all.putAll(changes.variables));
        return all;
    }

    /** From a set of an older version, or the same with models under work, to the set the files belong to. */
    static List<Map<String, Change>> forward(String process, Map<String, byte[]> files, SetVersion from) {
        return of(process, files).stream()
                .filter(changes -> !from.isNewerThan(changes.version))
                .map(changes -> changes.forward)
                .toList();
    }

    /** From the set the files belong to back to an older version. */
    static List<Map<String, Change>> back(String process, Map<String, byte[]> files, SetVersion to) {
        var steps = new ArrayList<>(of(process, files));
        steps.sort(
                Comparator.comparing((ModelChanges changes) -> changes.version).reversed());
        return steps.stream()
                .filter(changes -> changes.version.isNewerThan(to))
                .map(changes -> changes.back)
                .toList();
    }

    private static List<ModelChanges> of(String process, Map<String, byte[]> files) {
        var found = new ArrayList<ModelChanges>();
        files.forEach((name, content) -> {
            Matcher file = FILE.matcher(name);
            if (file.matches() && file.group(1).equals(process)) {
                found.add(new ModelChanges(new SetVersion(file.group(2)), lines(content)));
            }
        });
        found.sort(Comparator.comparing(changes -> changes.version));
        return found;
    }

    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    private static Properties lines(byte[] content) {
        try {
            var lines = new Properties();
            lines.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
