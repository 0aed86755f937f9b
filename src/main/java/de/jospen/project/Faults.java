package de.jospen.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what is wrong, one German sentence each, so that a person mends all of it in one go. */
final class Faults {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** As narrow as the mail server is in the end: one plain address, no display name, no list. */
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    /** Ids become tenants, groups and users; the engine takes these characters only, the tables 40 of them. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    void when(boolean wrong, String sentence, Object... details) {
        if (wrong) {
            sentences.add(sentence.formatted(Stream.of(details)
                    .map(detail -> detail instanceof LocalDate day ? german(day) : detail)
                    .toArray()));
        }
    }

    void mailbox(String owner, String mailbox) {
        when(
                !isEmpty(mailbox) && !MAILBOX.matcher(mailbox).matches(),
                "Das Postfach „%s“ (%s) ist keine gültige E-Mail-Adresse.",
                mailbox,
                owner);
    }

    /** @param where in the dative, for example "den Standorten" */
    <T> void ids(String where, List<T> all, Function<T, String> id) {
        for (T one : all) {
            when(isEmpty(id.apply(one)), "Bei %s fehlt eine Kennung (id).", where);
            malformedId(where, id.apply(one));
        }
        counted(all.stream().map(id).filter(value -> !isEmpty(value)).toList())
                .forEach((value, count) ->
                        when(count > 1, "Die Kennung „%s“ ist bei %s mehrfach vergeben.", value, where));
    }

    void malformedId(String where, String id) {
        when(
                !isEmpty(id) && !ID.matcher(id).matches(),
                "Die Kennung „%s“ bei %s ist ungültig (erlaubt: bis zu 40 Buchstaben ohne Umlaute, Ziffern, Punkt"
                        + " und Bindestrich).",
                id,
                where);
    }

    static <T> LinkedHashMap<T, Long> counted(List<T> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }

    static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }
}
