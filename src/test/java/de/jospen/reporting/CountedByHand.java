package de.jospen.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** K-1 to K-7 a second time: whole tables read row by row, and domain.md 2.1 followed with loops. */
final class CountedByHand {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final LocalDate END = LocalDate.of(2019, 9, 30);
    private static final List<String> SITES = List.of("enger", "spenge", "joellenbeck");

    private final List<Map<String, Object>> stays;
    private final List<Map<String, Object>> placements;
    private final List<Map<String, Object>> events;
    private final List<Map<String, Object>> enquiries;
    private final List<Map<String, Object>> surveys;
    private final List<Map<String, Object>> reports;
    private final List<Map<String, Object>> coordinations;

    CountedByHand(JdbcClient jdbc) {
        stays = all(jdbc, "participation");
        placements = all(jdbc, "placement");
        events = all(jdbc, "group_event");
        enquiries = all(jdbc, "labour_market_enquiry");
        surveys = all(jdbc, "competence_survey");
        reports = all(jdbc, "handover_report");
        coordinations = all(jdbc, "district_coordination");
    }

    private static List<Map<String, Object>> all(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT * FROM " + table).query().listOfRows();
    }

    /** Per figure: value and whole of each site in turn; a whole of -1 where there is none. */
    Map<String, List<Integer>> at(LocalDate day) {
        var figures = new LinkedHashMap<String, List<Integer>>();
        Map<Object, Map<String, Object>> firstEntries = firstEntries(day);
        figures.put("K-1", perSite(firstEntries.values(), stay -> true, false));
        figures.put("K-2", perSite(firstEntries.values(), stay -> isPlaced(stay.get("person_id"), day), true));
        figures.put("K-3", perSite(heldWorkshops(day), event -> true, false));
        figures.put("K-4", perSite(enquiriesToAnswer(day), enquiry -> isAnswered(enquiry, day), true));
        List<Map<String, Object>> exits = exits(day);
        figures.put("K-5", perSite(exits, stay -> isSurveyed(stay.get("id"), day), true));
        figures.put("K-6", perSite(exits, stay -> isHandedOver(stay.get("id"), day), true));
        figures.put("K-7", perSite(coordinated(day), this::wasAgreed, true));
        return figures;
    }

    private Map<Object, Map<String, Object>> firstEntries(LocalDate day) {
        var first = new LinkedHashMap<Object, Map<String, Object>>();
        for (Map<String, Object> stay : stays) {
            LocalDate entered = date(stay, "entered_on");
            if (entered == null || !isIn(entered, day)) {
                continue;
            }
            Map<String, Object> other = first.get(stay.get("person_id"));
            if (other == null
                    || entered.isBefore(date(other, "entered_on"))
                    || entered.equals(date(other, "entered_on"))
                            && stay.get("case_reference")
                                            .toString()
                                            .compareTo(
                                                    other.get("case_reference").toString())
                                    < 0) {
                first.put(stay.get("person_id"), stay);
            }
        }
        return first;
    }

    private boolean isPlaced(Object person, LocalDate day) {
        Set<Object> own = new HashSet<>();
        stays.stream().filter(stay -> stay.get("person_id").equals(person)).forEach(stay -> own.add(stay.get("id")));
        return placements.stream()
                .anyMatch(placement -> own.contains(placement.get("participation_id"))
                        && "YES".equals(placement.get("counts"))
                        && isIn(date(placement, "start_date"), day));
    }

    private List<Map<String, Object>> heldWorkshops(LocalDate day) {
        return events.stream()
                .filter(event -> event.get("state").equals("CARRIED_OUT")
                        && event.get("kind").equals("WORKSHOP")
                        && isIn(berlinDay(event.get("begins_at")), day))
                .toList();
    }

    private List<Map<String, Object>> enquiriesToAnswer(LocalDate day) {
        return enquiries.stream()
                .filter(enquiry -> isIn(date(enquiry, "received_on"), day))
                .filter(enquiry -> {
                    boolean dropped = Set.of("WITHDRAWN", "DUPLICATE").contains(enquiry.get("state"));
                    return !dropped || date(enquiry, "closed_on").isAfter(day);
                })
                .toList();
    }

    private static boolean isAnswered(Map<String, Object> enquiry, LocalDate day) {
        LocalDate answered = date(enquiry, "answered_on");
        return answered != null && !answered.isAfter(day);
    }

    private List<Map<String, Object>> exits(LocalDate day) {
        return stays.stream()
                .filter(stay -> date(stay, "exited_on") != null && isIn(date(stay, "exited_on"), day))
                .toList();
    }

    private boolean isSurveyed(Object stay, LocalDate day) {
        return surveys.stream()
                .anyMatch(survey -> survey.get("participation_id").equals(stay)
                        && survey.get("survey_point").equals("EXIT")
                        && !survey.get("survey_method").equals("NOT_POSSIBLE")
                        && !date(survey, "surveyed_on").isAfter(day));
    }

    private boolean isHandedOver(Object stay, LocalDate day) {
        return reports.stream()
                .anyMatch(report -> report.get("participation_id").equals(stay)
                        && Set.of("FINAL", "CORRECTION").contains(report.get("kind"))
                        && report.get("sent_at") != null
                        && !berlinDay(report.get("sent_at")).isAfter(day)
                        && report.get("delivered_on") == null);
    }

    private List<Map<String, Object>> coordinated(LocalDate day) {
        return stays.stream()
                .filter(stay -> !stay.get("site").equals("joellenbeck"))
                .filter(stay -> date(stay, "entered_on") != null && isIn(date(stay, "entered_on"), day))
                .toList();
    }

    private boolean wasAgreed(Map<String, Object> stay) {
        return coordinations.stream()
                .anyMatch(coordination -> coordination.get("site").equals(stay.get("site"))
                        && !coordination.get("answer").equals("NOT_AGREED")
                        && !date(coordination, "answered_on").isAfter(date(stay, "entered_on"))
                        && (Boolean.TRUE.equals(coordination.get("standing"))
                                || coordination.get("case_reference").equals(stay.get("case_reference"))));
    }

    private static List<Integer> perSite(
            Iterable<Map<String, Object>> cases, Predicate<Map<String, Object>> counts, boolean ofWhole) {
        var figures = new ArrayList<Integer>();
        for (String site : SITES) {
            int value = 0;
            int whole = 0;
            for (Map<String, Object> one : cases) {
                Object own = one.containsKey("host_site") ? one.get("host_site") : one.get("site");
                if (site.equals(own)) {
                    whole++;
                    value += counts.test(one) ? 1 : 0;
                }
            }
            figures.add(value);
            figures.add(ofWhole ? whole : -1);
        }
        return figures;
    }

    private static boolean isIn(LocalDate date, LocalDate day) {
        return !date.isBefore(START) && !date.isAfter(END) && !date.isAfter(day);
    }

    private static LocalDate date(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : ((Date) row.get(column)).toLocalDate();
    }

    private static LocalDate berlinDay(Object moment) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        return moment instanceof OffsetDateTime offset
                ? offset.atZoneSameInstant(berlin).toLocalDate()
                : ((java.sql.Timestamp) moment).toInstant().atZone(berlin).toLocalDate();
    }
}
