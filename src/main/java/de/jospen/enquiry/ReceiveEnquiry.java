package de.jospen.enquiry;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.project.Project;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseStart;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.StartForm;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody asks by phone, on a visit or at an event: the start of an enquiry that a colleague writes down. */
@Component
class ReceiveEnquiry implements StartForm<ReceiveEnquiry.Enquiry> {

    /** @param acknowledged the requester knows already, from the talk itself */
    record Enquiry(
            @NotNull String site,
            @NotNull EnquiryChannel channel,
            @NotNull @ProjectDay LocalDate receivedOn,
            @NotNull RequesterKind requesterKind,
            @NotNull @PlainText(max = 120) String requesterName,

            @Email(message = "Bitte eine gültige E-Mail-Adresse angeben.")
            @Size(max = 200, message = "Bitte höchstens 200 Zeichen angeben.")
            String email,

            @Pattern(regexp = "[0-9 +()/-]{5,40}", message = "Bitte eine Telefonnummer aus Ziffern angeben.")
            String phone,

            @Size(max = 20, message = "Bitte höchstens 20 Zeichen angeben.")
            String caseReference,

            @NotNull @PlainText(max = 4000) String question,
            boolean acknowledged) {}

    private final EnquiryService service;
    private final Participants participants;
    private final Project project;
    private final Clock clock;

    ReceiveEnquiry(EnquiryService service, Participants participants, Project project, Clock clock) {
        this.service = service;
        this.participants = participants;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public FormView load(Colleague colleague) {
        List<Option> sites = project.sites().stream()
                .filter(site -> colleague.sites().contains(site.id()))
                .map(site -> new Option(site.id(), site.name()))
                .toList();
        var prefill = new HashMap<String, Object>(Map.of("receivedOn", LocalDate.now(clock)));
        if (sites.size() == 1) {
            prefill.put("site", sites.get(0).value());
        }
        return FormView.of(prefill)
                .with("sites", sites)
                .withOptions("channels", EnquiryChannel.class)
                .withOptions("requesterKinds", RequesterKind.class);
    }

    @Override
    public void submit(CaseStart start, Enquiry given) {
        refuseUnreachable(given);
        refuseForeignCase(given);
        LabourMarketEnquiry enquiry = service.register(
                new NewEnquiry(
                        given.site(),
                        given.channel(),
                        new Requester(
                                given.requesterKind(),
                                given.requesterName(),
                                given.email(),
                                given.phone(),
                                given.caseReference()),
                        given.receivedOn(),
                        given.question()),
                start.colleague().id());
        if (given.acknowledged()) {
            service.acknowledge(
                    enquiry.number(),
                    given.receivedOn(),
                    "bei der Aufnahme",
                    start.colleague().id());
        }
        start.setCaseReference(enquiry.number());
        start.set(CaseVariables.CASE_REFERENCE, enquiry.number());
        start.set(CaseVariables.SITE, enquiry.site());
        start.set(LabourMarketEnquiryProcess.RECEIVED_ON, enquiry.receivedOn());
        start.set(LabourMarketEnquiryProcess.ACKNOWLEDGEMENT, way(given));
    }

    private static AcknowledgementWay way(Enquiry given) {
        if (given.acknowledged()) {
            return AcknowledgementWay.DONE;
        }
        return given.email() == null ? AcknowledgementWay.STAFF : AcknowledgementWay.MAIL;
    }

    /** A participant is known by the case. */
    private static void refuseUnreachable(Enquiry given) {
        if (given.email() == null && given.phone() == null && given.caseReference() == null) {
            throw new FormRejected(
                    "phone", "Bitte Telefon oder E-Mail angeben, damit die Antwort ankommt, oder das Aktenzeichen.");
        }
    }

    /** Another site's case gets the same answer as one that does not exist. */
    private void refuseForeignCase(Enquiry given) {
        if (given.caseReference() != null
                && participants
                        .findByReference(given.caseReference())
                        .filter(participation -> participation.site().equals(given.site()))
                        .isEmpty()) {
            throw new FormRejected("caseReference", "Dieses Aktenzeichen gibt es an diesem Standort nicht.");
        }
    }
}
