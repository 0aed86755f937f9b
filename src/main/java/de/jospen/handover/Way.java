package de.jospen.handover;

import de.jospen.workflow.Option;
import java.util.List;

/** The ways out of a failed delivery, as the form offers them. */
final class Way {

    static final List<Option> OPTIONS = List.of(
            new Option("true", "Ursache ist behoben: erneut per E-Mail senden"),
            new Option("false", "auf anderem Weg zugestellt"));

    private Way() {}
}
