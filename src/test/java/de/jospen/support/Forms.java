package de.jospen.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Filled forms with invented people, as a browser would send them. */
public final class Forms {

    private Forms() {}

    /** A complete referral to a site with nothing unclear about it; every call another person. */
    public static Map<String, Object> referral(String site, String postcode) {
        var form = new HashMap<String, Object>();
        form.put("site", site);
        form.put("firstName", "Testperson");
        form.put("lastName", uniqueName());
        form.put("birthDate", "1988-04-12");
        form.put("gender", "FEMALE");
        form.put("postcode", postcode);
        form.put("town", "Musterstadt");
        form.put("singleParent", true);
        form.put("immigrant", false);
        form.put("sgb2Confirmed", true);
        form.put("goals", List.of("WORK"));
        form.put("contactName", "Kim Muster");
        form.put("contactFunction", "Integrationsfachkraft");
        form.put("referredOn", LocalDate.now().toString());
        return form;
    }

    /** The form with one field changed. */
    public static Map<String, Object> with(Map<String, ?> form, String field, Object value) {
        var changed = new HashMap<String, Object>(form);
        changed.put(field, value);
        return changed;
    }

    /** Letters only, since names have no digits. */
    public static String uniqueName() {
        return "Erfunden"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }
}
