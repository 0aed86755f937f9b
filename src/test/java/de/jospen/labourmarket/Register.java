package de.jospen.labourmarket;

import de.jospen.support.Forms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented entries as the page sends them. */
final class Register {

    private Register() {}

    /** At Spenge; ways from Enger and Jöllenbeck by bus. */
    static Map<String, Object> employer(int minutesFromEnger) {
        var employer = new HashMap<String, Object>();
        employer.put("id", null);
        employer.put("version", null);
        employer.put("name", "Musterbetrieb " + Forms.uniqueName());
        employer.put("sector", "I");
        employer.put("remark", null);
        employer.put("sites", new ArrayList<>(List.of(site(way("enger", minutesFromEnger), way("joellenbeck", 40)))));
        return employer;
    }

    static Map<String, Object> site(Object... reaches) {
        var site = new HashMap<String, Object>();
        site.put("id", null);
        site.put("site", "spenge");
        site.put("street", "Lange Straße 7");
        site.put("postcode", "32139");
        site.put("town", "Spenge");
        site.put("validFrom", "2018-01-01");
        site.put("validUntil", null);
        site.put("reaches", List.of(reaches));
        return site;
    }

    static Map<String, Object> way(String from, int minutes) {
        return Map.of("fromSite", from, "mode", "PUBLIC_TRANSPORT", "minutes", minutes);
    }

    static Map<String, Object> offer(String employerSite) {
        var offer = new HashMap<String, Object>();
        offer.put("employerSiteId", employerSite);
        offer.put("kind", "VACANCY");
        offer.put("title", "Küchenhilfe " + Forms.uniqueName());
        offer.put("kldb", "29301");
        offer.put("hoursFrom", 20);
        offer.put("hoursTo", 25);
        offer.put("childcareCompatible", true);
        offer.put("german", "A2");
        offer.put("validFrom", "2018-04-01");
        offer.put("source", "Aushang");
        return offer;
    }

    static Map<String, Object> finding(String text) {
        var finding = new HashMap<String, Object>();
        finding.put("site", "spenge");
        finding.put("sector", "I");
        finding.put("jobArea", "2");
        finding.put("reachability", "GOOD");
        finding.put("condition", WorkCondition.values()[0].name());
        finding.put("obstacle", Obstacle.values()[0].name());
        finding.put("foundOn", LocalDate.now().toString());
        finding.put("text", text);
        return finding;
    }
}
