package de.jospen.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a migration did, or would do. */
final class MigrationReport {

    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    void taken(String process) {
        taken.merge(process, 1, Integer::sum);
    }

    void left(String process, String reason) {
        left.merge(process + ": " + reason, 1, Integer::sum);
    }

    int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    int left() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** German, a line each; counts only. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        taken.forEach((process, count) -> lines.add("übernommen: " + process + ": " + count));
        left.forEach((reason, count) -> lines.add("bleibt auf der alten Version: " + reason + " (" + count + ")"));
        return lines;
    }
}
