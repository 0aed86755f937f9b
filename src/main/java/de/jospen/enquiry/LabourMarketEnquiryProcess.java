package de.jospen.enquiry;

import de.jospen.workflow.Variable;
import java.time.LocalDate;

/** Message, error and routing codes of {@code processes/labourMarketEnquiry.bpmn}. */
final class LabourMarketEnquiryProcess {

    static final String ENQUIRY_RECEIVED = "enquiryReceived";
    /** The mail server has refused a mail to the requester for good. */
    static final String MAIL_REFUSED = "enquiryMailRefused";

    /** The deadlines run from here, wherever the enquiry is passed on to. */
    static final Variable<LocalDate> RECEIVED_ON = Variable.day("receivedOn");

    static final Variable<AcknowledgementWay> ACKNOWLEDGEMENT =
            Variable.code("acknowledgement", AcknowledgementWay.class);
    static final Variable<EnquiryOutcome> OUTCOME = Variable.code("enquiryOutcome", EnquiryOutcome.class);
    static final Variable<String> TARGET_SITE = Variable.code("targetSite");
    static final Variable<LocalDate> ESCALATE_AGAIN_ON = Variable.day("escalateAgainOn");

    private LabourMarketEnquiryProcess() {}
}
