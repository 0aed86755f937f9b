package de.jospen.mail;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing a mail may say: a day, yes or no, a site, a task, or entries of a fixed list. So that no name and no free text
 * gets into a mail by mistake (DP-05, DP-07), the one way from a plain string, {@link #text}, leads only into mails to the
 * very person outside the house whom the text is for.
 */
public final class Fact {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter GERMAN_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MAX_TEXT = 4000;
    /** Also what turns the direction of writing or joins letters unseen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private final Function<ProjectFacts, Object> wording;

    private final boolean freeText;

    private Fact(Function<ProjectFacts, Object> wording) {
        this(wording, false);
    }

    private Fact(Function<ProjectFacts, Object> wording, boolean freeText) {
        this.wording = wording;
        this.freeText = freeText;
    }

    /** Reads 30.09.2019. */
    public static Fact day(LocalDate day) {
        String text = GERMAN_DAY.format(day);
        return new Fact(project -> text);
    }

    /** Reads 14:05. */
    public static Fact time(LocalTime time) {
        String text = GERMAN_TIME.format(time);
        return new Fact(project -> text);
    }

    /**
     * Reads what somebody wrote: at most 4000 characters without control characters. Only a mail to a participant or to
     * the person who asked takes it, and never in its subject.
     */
    public static Fact text(String text) {
        String plain = text.replaceAll("\\R", "\n").strip();
        if (plain.isEmpty()
                || plain.length() > MAX_TEXT
                || UNSEEN.matcher(plain).find()) {
            throw new IllegalArgumentException("not a plain text of at most " + MAX_TEXT + " characters");
        }
        return new Fact(project -> plain, true);
    }

    /** Reads „ja“ or „nein“. */
    public static Fact yesNo(boolean answer) {
        return new Fact(project -> answer ? "ja" : "nein");
    }

    /** Reads the name of the site with this id; sending is refused if the project has no such site. */
    public static Fact site(String siteId) {
        return new Fact(project -> project.siteName(siteId));
    }

    /** Reads the name of the organisation with this id; sending is refused if the project has no such organisation. */
    public static Fact organisation(String organisationId) {
        return new Fact(project -> project.organisationName(organisationId));
    }

    /** Reads the name of the user task with this id in the model of the process. */
    public static Fact task(String process, String taskKey) {
        return new Fact(project -> project.taskName(process, taskKey));
    }

    /** Reads several tasks, each with name, case reference and address; an empty list is refused. */
    public static Fact tasks(List<TaskEntry> tasks) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("a mail needs at least one task to list");
        }
        List<TaskEntry> entries = List.copyOf(tasks);
        return new Fact(project -> entries.stream()
                .map(entry -> entry.task().in(project) + " (" + entry.caseReference() + ")\n  "
                        + entry.link().in(project))
                .toList());
    }

    /** Reads the address of a page of this application; the path begins with a slash. */
    public static Fact link(String path) {
        if (!path.matches("/[A-Za-z0-9/._?=&%#-]*")) {
            throw new IllegalArgumentException("not a path");
        }
        return new Fact(project -> project.baseUrl() + path);
    }

    /** Reads the German label of one entry of a fixed list, e.g. {@code choice(reason, RejectionReason::label)}. */
    public static <E extends Enum<E>> Fact choice(E entry, Function<? super E, String> label) {
        String text = label.apply(entry);
        return new Fact(project -> text);
    }

    /** Reads several entries of a fixed list in the given order; an empty list is refused. */
    public static <E extends Enum<E>> Fact choices(Collection<E> entries, Function<? super E, String> label) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a mail needs at least one entry to list");
        }
        List<String> texts = entries.stream().map(label).toList();
        return new Fact(project -> texts);
    }

    boolean isFreeText() {
        return freeText;
    }

    /** A string, or a list of strings. */
    Object in(ProjectFacts project) {
        return wording.apply(project);
    }

    /** A {@link Fact#task} as a list of tasks names it, with the {@link Fact#link} to it. */
    public record TaskEntry(Fact task, String caseReference, Fact link) {

        public TaskEntry {
            if (!caseReference.matches("[A-Z]{2,10}-\\d{4}-(?:[A-Z]{4})?\\d{4,6}")) {
                throw new IllegalArgumentException("not a case reference");
            }
        }
    }
}
