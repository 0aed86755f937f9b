package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Answers given once, to be found again. */
@Service
class AnswerCollection {

    private static final int PROPOSALS = 3;
    private static final int MOST_WORDS = 30;
    /** Shorter words say little of what somebody asks about, and neither do these. */
    private static final int TELLING = 5;

    private static final Set<String> TELLING_NOTHING = Set.of(
            "bitte", "einen", "einer", "eines", "geben", "haben", "koennen", "meine", "moechte", "nicht", "suche",
            "suchen", "welche", "welchen", "welcher", "welches", "werden", "wieder", "wuerde");

    private final CollectedAnswerRepository answers;

    AnswerCollection(CollectedAnswerRepository answers) {
        this.answers = answers;
    }

    /** Every word must occur, in any case, with or without umlauts; newest first. */
    List<CollectedAnswer> search(String words) {
        return answers.search(SearchText.words(words));
    }

    /** Earlier answers that still hold and share most words with the question. */
    List<CollectedAnswer> likely(String question, LocalDate today) {
        List<String> telling = SearchText.words(question).stream()
                .filter(word -> word.length() >= TELLING && !TELLING_NOTHING.contains(word))
                .limit(MOST_WORDS)
                .toList();
        // One word alone is often just the name of a town
        int enough = Math.min(2, telling.size());
        Map<CollectedAnswer, Long> shared = telling.stream()
                .flatMap(word -> answers.search(List.of(word)).stream())
                .filter(answer -> !today.isAfter(answer.validUntil()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .sorted(Map.Entry.<CollectedAnswer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(
                                entry -> entry.getKey().answeredOn(),
                                Comparator.<LocalDate>naturalOrder().reversed()))
                .limit(PROPOSALS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
