package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** Who asks; not only participants (JSE-23). */
enum RequesterKind implements Labelled {
    PARTICIPANT("Teilnehmer/in"),
    RESIDENT("Einwohner/in"),
    JOBCENTER("Jobcenter"),
    EMPLOYER("Arbeitgeber"),
    PARTNER("Partnerorganisation");

    private final String label;

    RequesterKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
