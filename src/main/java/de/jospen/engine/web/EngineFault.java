package de.jospen.engine.web;

import de.jospen.engine.DatabaseOutage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine's English answer to a failed request means for the person who sent it: what happened, what became of what
 * they typed, and what to do. Sentences of our own code, which come wrapped into the engine's, are brought out again.
 *
 * @param status of the answer, which tells more than the engine's 500
 * @param message German; our own JSON with messages at fields where a form is refused
 */
record EngineFault(int status, String message) {

    private static final Pattern AT_FIELDS = Pattern.compile("\\{\"jospen\":\\[.*?]}", Pattern.DOTALL);
    private static final Pattern GERMAN = Pattern.compile(
            "\\b(der|das|dem|den|diese[rsmn]?|ein(e[rsmn]?)?|kein(e[rsmn]?)?|nicht|nur|bitte|ist|sind|wird|wurden?|werden"
                    + "|kann|können|gehört|sie|ihre?[rsmn]?|und|oder|für|über|zu[mr]?|von|vom|im|auf|geht)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int GERMAN_WORDS = 2;

    private static final List<String> DISK_FULL =
            List.of("no space left", "could not extend file", "could not write to file", "disk full", "disk quota");
    private static final List<String> SOMEBODY_FASTER =
            List.of("optimisticlocking", "updated by another transaction", "duplicatekeyexception");
    private static final List<String> TASK_GONE =
            List.of("cannot find task with id", "no matching task with id", "task is null", "task with id");
    private static final List<String> NOT_ALLOWED = List.of("authorizationexception", "required admin");
    /** What the engine's REST layer stumbles over when a request leaves something out or puts nothing into a list. */
    private static final List<String> MALFORMED = List.of(
            "nullpointerexception",
            "illegalargumentexception",
            "classcastexception",
            "numberformatexception",
            "nullvalueexception",
            "unsupportedoperationexception",
            "jsonmappingexception",
            "jsonparseexception",
            "illegalstateexception",
            "mime",
            "multipart",
            "fileupload");

    /** @param fromForm whether a form was submitted, whose own faults are not the sender's */
    static EngineFault of(int status, String type, String message, boolean fromForm) {
        Matcher atFields = AT_FIELDS.matcher(message);
        if (atFields.find()) {
            return new EngineFault(422, atFields.group());
        }
        String german = german(message);
        if (german != null) {
            return new EngineFault(status == 500 ? 422 : status, german);
        }
        String all = (type + " " + message).toLowerCase(Locale.ROOT);
        if (contains(all, DISK_FULL)) {
            return new EngineFault(
                    503,
                    "Auf dem Server ist kein Platz mehr. Es wurde nichts gespeichert; Ihre Eingaben stehen noch hier. Bitte"
                            + " sagen Sie der Administration Bescheid und versuchen Sie es danach noch einmal.");
        }
        if (DatabaseOutage.isNamedIn(all)) {
            return new EngineFault(
                    503,
                    "Die Anwendung erreicht gerade ihre Datenbank nicht. Es wurde nichts gespeichert; Ihre Eingaben stehen"
                            + " noch hier. Bitte versuchen Sie es in einer Minute noch einmal.");
        }
        if (all.contains("already claimed")) {
            return new EngineFault(
                    409, "Diese Aufgabe hat gerade jemand anderes übernommen. Bitte laden Sie die Aufgabenliste neu.");
        }
        if (contains(all, SOMEBODY_FASTER)) {
            return new EngineFault(
                    409,
                    "Jemand anderes hat das im selben Moment bearbeitet. Ihre Eingaben wurden nicht übernommen; bitte laden"
                            + " Sie die Seite neu und sehen Sie nach, ob noch etwas zu tun ist.");
        }
        if (contains(all, NOT_ALLOWED)) {
            return new EngineFault(403, "Dazu fehlt Ihnen das Recht. Es wurde nichts geändert.");
        }
        if (contains(all, TASK_GONE)) {
            return new EngineFault(
                    404,
                    "Diese Aufgabe gibt es nicht mehr: Sie ist schon abgeschlossen, oder der Fall ist weitergegangen. Bitte"
                            + " laden Sie die Aufgabenliste neu.");
        }
        if (all.contains("adhoc")) {
            return new EngineFault(400, "Ausdrücke werden in Abfragen nicht angenommen.");
        }
        if (all.contains("queryparamexception")) {
            return new EngineFault(400, ErrorAnswer.sentence(400));
        }
        if (all.contains("password")) {
            return new EngineFault(
                    400,
                    "Dieses Passwort ist nicht erlaubt. Es braucht mindestens 10 Zeichen, darunter einen großen und einen"
                            + " kleinen Buchstaben, eine Ziffer und ein Sonderzeichen, und nicht den Benutzernamen.");
        }
        // Behind a form such a fault may be our own, unless it is the REST layer's own parts that are missing
        if (status == 500 && contains(all, MALFORMED) && (!fromForm || all.contains("dto"))) {
            return new EngineFault(400, ErrorAnswer.sentence(400));
        }
        return new EngineFault(status, ErrorAnswer.sentence(status));
    }

    /** The engine puts its own words before ours: "Cannot submit task form 4711: Dieser Standort gehört …". */
    private static String german(String message) {
        String[] parts = message.split(": ");
        for (int from = 0; from < parts.length; from++) {
            if (GERMAN.matcher(parts[from]).results().limit(GERMAN_WORDS).count() == GERMAN_WORDS) {
                return String.join(": ", Arrays.copyOfRange(parts, from, parts.length))
                        .strip();
            }
        }
        return null;
    }

    private static boolean contains(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }
}
