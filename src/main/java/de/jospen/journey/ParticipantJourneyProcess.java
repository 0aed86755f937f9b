package de.jospen.journey;

import de.jospen.participant.AdmissionDecision;
import de.jospen.workflow.Variable;

/** Routing codes and messages of {@code processes/participantJourney.bpmn}. */
final class ParticipantJourneyProcess {

    static final String ADMISSION_DECIDED = "admissionDecided";

    static final Variable<String> REFERRAL_CHECK = Variable.code("referralCheck");
    static final Variable<Boolean> COORDINATION_REQUIRED = Variable.flag("coordinationRequired");
    static final Variable<String> COORDINATION_ANSWER = Variable.code("coordinationAnswer");
    static final Variable<AdmissionDecision.Outcome> ADMISSION =
            Variable.code("admission", AdmissionDecision.Outcome.class);
    static final Variable<IntakeOutcome> INTAKE = Variable.code("intake", IntakeOutcome.class);
    static final Variable<Boolean> NEW_APPOINTMENT = Variable.flag("newAppointment");

    private ParticipantJourneyProcess() {}
}
