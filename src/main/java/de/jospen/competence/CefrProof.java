package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** How a level of German is known. */
enum CefrProof implements Labelled {
    CERTIFICATE("Zertifikat"),
    ESTIMATE("Einschätzung");

    private final String label;

    CefrProof(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
