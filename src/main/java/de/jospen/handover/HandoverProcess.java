package de.jospen.handover;

import de.jospen.workflow.Variable;
import java.util.UUID;

/** Routing codes and messages of {@code processes/competenceHandover.bpmn} and {@code handoverReceipt.bpmn}. */
final class HandoverProcess {

    static final String RECEIPT_SETTLED_MESSAGE = "receiptSettled";

    static final Variable<UUID> REPORT_ID = Variable.id("reportId");
    static final Variable<Boolean> REPORT_RELEASED = Variable.flag("reportReleased");
    static final Variable<Boolean> RECEIPT_SETTLED = Variable.flag("receiptSettled");

    private HandoverProcess() {}
}
