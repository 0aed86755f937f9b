package de.jospen.labourmarket;

import de.jospen.participant.CefrLevel;
import de.jospen.participant.TravelMode;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.workflow.Labelled;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One line of a file is one offer with its employer and place, or an employer's place without offers. The same columns go
 * out and come in; what cannot be translated is passed on as written, so that the form's own checks name the fault.
 */
@Component
class RegisterColumns {

    static final String EMPLOYER = "Arbeitgeber";
    static final String TITLE = "Bezeichnung";

    private static final String BUS = "Bus von ";
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Project project;

    RegisterColumns(Project project) {
        this.project = project;
    }

    List<String> titles() {
        var titles = new ArrayList<>(
                List.of(EMPLOYER, "Branche", "Standort", "Straße", "PLZ", "Ort", "Dort seit", "Dort bis"));
        project.sites().forEach(site -> titles.add(BUS + site.name()));
        titles.addAll(List.of(
                "Art",
                TITLE,
                "KldB",
                "Stunden von",
                "Stunden bis",
                "Kinderbetreuung",
                "Deutsch",
                "Gültig ab",
                "Gültig bis",
                "Quelle"));
        return titles;
    }

    /** @param offer null for a place without offers */
    List<Object> row(Employer employer, EmployerSite site, Offer offer) {
        var row = new ArrayList<Object>(Arrays.asList(
                employer.name(),
                employer.sector().label(),
                project.site(site.site()).name(),
                site.street(),
                site.postcode(),
                site.town(),
                site.validFrom(),
                site.validUntil()));
        project.sites().forEach(from -> row.add(bus(site, from)));
        row.addAll(
                offer == null
                        ? Arrays.asList(new Object[10])
                        : Arrays.asList(
                                offer.kind().label(),
                                offer.title(),
                                offer.kldb(),
                                offer.hoursFrom(),
                                offer.hoursTo(),
                                offer.childcareCompatible() == null
                                        ? null
                                        : offer.childcareCompatible() ? "ja" : "nein",
                                offer.german() == null ? null : offer.german().label(),
                                offer.validFrom(),
                                offer.validUntil(),
                                offer.source()));
        return row;
    }

    /** The employer with this one place, as the form would send it. */
    Map<String, Object> employer(Map<String, String> line) {
        var reaches = new ArrayList<Map<String, Object>>();
        for (Site from : project.sites()) {
            String minutes = line.getOrDefault(BUS + from.name(), "");
            if (!minutes.isEmpty()) {
                reaches.add(Map.of(
                        "fromSite", from.id(), "mode", TravelMode.PUBLIC_TRANSPORT.name(), "minutes", number(minutes)));
            }
        }
        var site = new HashMap<String, Object>();
        site.put("site", siteId(line.getOrDefault("Standort", "")));
        site.put("street", line.get("Straße"));
        site.put("postcode", line.get("PLZ"));
        site.put("town", line.get("Ort"));
        site.put("validFrom", day(line.getOrDefault("Dort seit", "")));
        site.put("validUntil", day(line.getOrDefault("Dort bis", "")));
        site.put("reaches", reaches);
        var employer = new HashMap<String, Object>();
        employer.put("name", line.get(EMPLOYER));
        employer.put("sector", code(Sector.class, line.getOrDefault("Branche", "")));
        employer.put("sites", List.of(site));
        return employer;
    }

    Map<String, Object> offer(Map<String, String> line, String employerSiteId) {
        var offer = new HashMap<String, Object>();
        offer.put("employerSiteId", employerSiteId);
        offer.put("kind", code(OfferKind.class, line.getOrDefault("Art", "")));
        offer.put("title", line.get(TITLE));
        offer.put("kldb", line.get("KldB"));
        offer.put("hoursFrom", number(line.getOrDefault("Stunden von", "")));
        offer.put("hoursTo", number(line.getOrDefault("Stunden bis", "")));
        offer.put(
                "childcareCompatible",
                Map.<String, Object>of("ja", true, "nein", false)
                        .getOrDefault(
                                line.getOrDefault("Kinderbetreuung", "").toLowerCase(java.util.Locale.GERMAN), null));
        offer.put("german", code(CefrLevel.class, line.getOrDefault("Deutsch", "")));
        offer.put("validFrom", day(line.getOrDefault("Gültig ab", "")));
        offer.put("validUntil", day(line.getOrDefault("Gültig bis", "")));
        offer.put("source", line.get("Quelle"));
        return offer;
    }

    private static Object bus(EmployerSite site, Site from) {
        return site.reaches().stream()
                .filter(reach -> reach.fromSite().equals(from.id()) && reach.mode() == TravelMode.PUBLIC_TRANSPORT)
                .map(Reach::minutes)
                .findFirst()
                .orElse(null);
    }

    private String siteId(String text) {
        return project.sites().stream()
                .filter(site -> site.id().equalsIgnoreCase(text) || site.name().equalsIgnoreCase(text))
                .map(Site::id)
                .findFirst()
                .orElse(text);
    }

    private static <E extends Enum<E> & Labelled> String code(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(entry -> entry.label().equalsIgnoreCase(text))
                .map(Enum::name)
                .findFirst()
                .orElse(text);
    }

    private static Object number(String text) {
        return text.matches("\\d{1,6}") ? (Object) Integer.valueOf(text) : text;
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text, GERMAN).toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
