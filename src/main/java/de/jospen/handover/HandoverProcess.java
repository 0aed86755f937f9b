package de.jospen.handover;

import de.jospen.workflow.Variable;
import java.util.UUID;

/** Routing codes and messages of {@code processes/competenceHandover.bpmn} and {@code handoverReceipt.bpmn}. */
final class HandoverProcess {

    static final String RECEIPT_SETTLED_MESSAGE = "receiptSettled";

    static final String DELIVERY_REFUSED = "deliveryRefused";

    static final Variable<UUID> REPORT_ID = Variable.id("reportId");
    static final Variable<Boolean> REPORT_RELEASED = Variable.flag("reportReleased");
    static final Variable<Boolean> RECEIPT_SETTLED = Variable.flag("receiptSettled");

    static final Variable<ReportKind> REPORT_KIND = Variable.code("reportKind", ReportKind.class);
    static final Variable<Boolean> REDELIVERY = Variable.flag("redelivery");
    static final Variable<Boolean> QUERY_ASKED = Variable.flag("queryAsked");
    static final Variable<Boolean> CORRECTION_NEEDED = Variable.flag("correctionNeeded");

    private HandoverProcess() {}
}
