package de.jospen.staff;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One list of tasks in Tasklist.
 *
 * @param key names the list for good, whatever its title
 * @param group whose list it is
 * @param priority lists stand in this order, the first is opened at login
 * @param columns variables shown on the cards
 */
record TaskView(
        String key,
        String group,
        String name,
        String description,
        int priority,
        String color,
        TaskQuery query,
        List<Column> columns) {

    static final String KEY = "jospen";

    enum Column {
        caseReference("Fall"),
        site("Standort"),
        jobcenter("Jobcenter");

        private final String label;

        Column(String label) {
            this.label = label;
        }
    }

    /** As Tasklist reads them; the key is ours. */
    Map<String, Object> properties() {
        return Map.of(
                KEY,
                key,
                "description",
                description,
                "priority",
                priority,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                columns.stream()
                        .map(column -> Map.of("name", column.name(), "label", column.label))
                        .toList());
    }
}
