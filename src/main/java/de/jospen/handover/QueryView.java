package de.jospen.handover;

import java.time.LocalDate;
import java.util.List;

/** A question and its answer as forms show them. */
record QueryView(LocalDate askedOn, String question, String answer) {

    static List<QueryView> of(List<Query> queries) {
        return queries.stream()
                .map(query -> new QueryView(
                        HandoverReport.dayOf(query.askedAt()),
                        query.question(),
                        query.answer() == null ? "noch nicht beantwortet" : query.answer()))
                .toList();
    }
}
