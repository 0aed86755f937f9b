package de.jospen.support;

import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosure;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A line of the report as people read it. */
public record Said(String label, String value) {

    public static List<Said> by(Disclosure disclosure, UUID participationId) {
        return all(disclosure.of(participationId));
    }

    public static List<Said> all(Collection<Disclosable> lines) {
        return lines.stream().map(line -> new Said(line.label(), line.text())).toList();
    }
}
