package de.jospen.referral;

import de.jospen.workflow.Variable;

/** Routing codes and messages of {@code processes/referral.bpmn}. */
final class ReferralProcess {

    static final String REFERRAL_RECEIVED = "referralReceived";
    static final String REFERRAL_COMPLETED = "referralCompleted";

    static final Variable<ReferralCheck> REFERRAL_CHECK = Variable.code("referralCheck", ReferralCheck.class);
    static final Variable<Boolean> COORDINATION_REQUIRED = Variable.flag("coordinationRequired");

    private ReferralProcess() {}
}
