package de.jospen.enquiry;

import de.jospen.project.Project;
import de.jospen.workflow.CaseHeader;
import de.jospen.workflow.Colleague;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The compact head of the forms about an enquiry; who asked stands there for the site's own people only. */
@Component
class EnquiryHeaders implements CaseHeader.Source {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final EnquiryRepository enquiries;
    private final Project project;

    EnquiryHeaders(EnquiryRepository enquiries, Project project) {
        this.enquiries = enquiries;
        this.project = project;
    }

    @Override
    public Optional<CaseHeader> find(String caseReference, Colleague reader) {
        return enquiries.find(caseReference).map(enquiry -> header(enquiry, reader));
    }

    private CaseHeader header(LabourMarketEnquiry enquiry, Colleague reader) {
        var facts = new ArrayList<CaseHeader.Fact>();
        facts.add(new CaseHeader.Fact(
                "Eingang",
                GERMAN.format(enquiry.receivedOn()) + ", " + enquiry.channel().label()));
        facts.add(new CaseHeader.Fact("Antwort bis", GERMAN.format(enquiry.answerBy())));
        if ((reader.isIn("coach") || reader.isIn("project-lead"))
                && reader.sites().contains(enquiry.site())) {
            facts.addAll(who(enquiry.requester()));
        }
        return CaseHeader.ofMatter(
                enquiry.number(),
                project.site(enquiry.site()).name(),
                enquiry.state().label(),
                facts);
    }

    private static List<CaseHeader.Fact> who(Requester requester) {
        var facts = new ArrayList<CaseHeader.Fact>();
        facts.add(new CaseHeader.Fact(
                "Anfrage von", requester.name() + " (" + requester.kind().label() + ")"));
        add(facts, "E-Mail", requester.email());
        add(facts, "Telefon", requester.phone());
        add(facts, "Aktenzeichen", requester.caseReference());
        return facts;
    }

    private static void add(List<CaseHeader.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new CaseHeader.Fact(label, value));
        }
    }
}
