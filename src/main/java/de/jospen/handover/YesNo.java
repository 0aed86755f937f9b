package de.jospen.handover;

import de.jospen.workflow.Option;
import java.util.List;

/** A question that has to be answered, unlike a box that may stay empty. */
final class YesNo {

    static final List<Option> OPTIONS = List.of(new Option("true", "ja"), new Option("false", "nein"));

    private YesNo() {}
}
