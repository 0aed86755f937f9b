package de.jospen.workflow;

import java.util.Map;
import java.util.stream.Stream;

class ResponsibilityDecisionTest extends DecisionTableContract {

    @Override
    String decision() {
        return "responsibility";
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "Enger belongs to Jobcenter Herford, coordinated with the Kreis",
                        map("postcode", "32130"),
                        1,
                        herford("enger")),
                new Case(
                        "Spenge belongs to Jobcenter Herford, coordinated with the Kreis",
                        map("postcode", "32139"),
                        2,
                        herford("spenge")),
                new Case(
                        "Jöllenbeck belongs to Jobcenter Bielefeld, without coordination and without a named funder",
                        map("postcode", "33739"),
                        3,
                        map(
                                "site",
                                "joellenbeck",
                                "jobcenter",
                                "jobcenter-bielefeld",
                                "coordinationRequired",
                                false,
                                "funder",
                                null)),
                new Case("a neighbouring postcode belongs to no site", map("postcode", "32051"), 4, nobody()),
                new Case("a malformed postcode belongs to no site", map("postcode", "32130 "), 4, nobody()),
                new Case("an empty postcode belongs to no site", map("postcode", ""), 4, nobody()),
                new Case("a null postcode belongs to no site", map("postcode", null), 4, nobody()),
                new Case("a missing postcode belongs to no site", Map.of(), 4, nobody()));
    }

    private static Map<String, Object> herford(String site) {
        return map(
                "site",
                site,
                "jobcenter",
                "jobcenter-herford",
                "coordinationRequired",
                true,
                "funder",
                "jobcenter-herford,kreis-herford");
    }

    private static Map<String, Object> nobody() {
        return map("site", null, "jobcenter", null, "coordinationRequired", null, "funder", null);
    }
}
