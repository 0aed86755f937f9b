package de.jospen.participant;

import java.util.Set;

/**
 * What the provider decided on a referral.
 *
 * @param reason with a rejection, else null
 * @param missing with a request for data, else empty
 * @param note internal, may be null
 */
public record AdmissionDecision(
        Outcome outcome, RejectionReason reason, Set<MissingData> missing, String note, String decidedBy) {

    /** Codes of the routing variable {@code admission}. */
    public enum Outcome implements de.jospen.workflow.Labelled {
        ADMITTED("aufnehmen"),
        REJECTED("ablehnen"),
        DATA_MISSING("Angaben nachfordern");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
