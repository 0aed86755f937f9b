package de.jospen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rooms of architecture.md section 3 and which rooms each may use. */
final class Rooms {

    /** One stage of the journey each; {@code privacy} for consents. */
    static final Set<String> STAGES = Set.of(
            "referral",
            "coordination",
            "journey",
            "assessment",
            "coaching",
            "groupevent",
            "placement",
            "competence",
            "handover");

    private static final Set<String> BELOW_STAGES =
            Set.of("participant", "privacy", "project", "mail", "document", "engine", "workflow");

    private static final Map<String, Set<String>> FOUNDATION = Map.of(
            "project", Set.of(),
            // pages and tables as files, whatever they are about
            "document", Set.of("project"),
            // what changes after the data came back from a backup
            "restore", Set.of("project"),
            // how the engine runs here: jobs, deployment, guards, sessions
            "engine", Set.of("project"),
            "workflow", Set.of("project", "engine"),
            "mail", Set.of("project", "restore", "engine", "workflow"),
            "privacy", Set.of("project", "engine", "workflow"),
            "participant", Set.of("project", "restore", "engine", "workflow", "privacy", "mail"),
            "staff", Set.of("project", "document", "engine", "workflow", "mail"));

    /** Look across the stages; no stage knows them. */
    private static final Set<String> ABOVE_STAGES = Set.of("enquiry", "labourmarket", "reporting", "operation", "demo");

    private Rooms() {}

    static Set<String> all() {
        var all = new HashSet<>(STAGES);
        all.addAll(FOUNDATION.keySet());
        all.addAll(ABOVE_STAGES);
        return all;
    }

    /** {@code assessment} for {@code de.jospen.assessment}; empty for the application class. */
    static String of(JavaClass type) {
        return type.getPackageName().replaceFirst("^de\\.jospen\\.?", "").replaceFirst("\\..*", "");
    }

    static boolean mayUse(String room, String other) {
        if (room.equals(other) || ABOVE_STAGES.contains(room)) {
            return true;
        }
        return STAGES.contains(room)
                ? BELOW_STAGES.contains(other)
                : FOUNDATION.getOrDefault(room, Set.of()).contains(other);
    }
}
