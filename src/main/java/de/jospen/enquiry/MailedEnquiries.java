package de.jospen.enquiry;

import de.jospen.participant.CaseVariables;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.workflow.ProcessStarts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what came by mail. Nobody knows yet which site it is for, so one takes all of them and may pass them on. */
@Service
class MailedEnquiries implements EnquiryIntake {

    private static final int LONGEST_QUESTION = 10_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 254;
    /** Nobody sees them, and the database refuses some. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private static final String BY = "mailbox";

    private final EnquiryService service;
    private final ProcessStarts starts;
    private final ProjectProperties project;
    private final Clock clock;
    private final String site;

    MailedEnquiries(
            EnquiryService service,
            ProcessStarts starts,
            Project sites,
            ProjectProperties project,
            Clock clock,
            Environment environment) {
        this.service = service;
        this.starts = starts;
        this.project = project;
        this.clock = clock;
        this.site = sites.site(Binder.get(environment)
                        .bind("jospen.enquiry.mailbox.site", String.class)
                        .orElse(sites.sites().get(0).id()))
                .id();
    }

    @Override
    @Transactional
    public String receive(IncomingEnquiry mail) {
        LabourMarketEnquiry enquiry = service.register(
                new NewEnquiry(site, EnquiryChannel.EMAIL, requester(mail), receivedOn(mail), question(mail)), BY);
        var variables = new HashMap<String, Object>();
        CaseVariables.CASE_REFERENCE.put(variables, enquiry.number());
        CaseVariables.SITE.put(variables, enquiry.site());
        LabourMarketEnquiryProcess.RECEIVED_ON.put(variables, enquiry.receivedOn());
        LabourMarketEnquiryProcess.ACKNOWLEDGEMENT.put(
                variables, enquiry.requester().reachableByMail() ? AcknowledgementWay.MAIL : AcknowledgementWay.STAFF);
        starts.startByMessage(LabourMarketEnquiryProcess.ENQUIRY_RECEIVED, enquiry.number(), variables);
        return enquiry.number();
    }

    /** An address nobody can write to is kept as the name only; then a person acknowledges. */
    private static Requester requester(IncomingEnquiry mail) {
        String address = mail.senderAddress();
        String name = mail.senderName() == null || mail.senderName().isBlank() ? address : mail.senderName();
        return new Requester(
                RequesterKind.RESIDENT,
                cleaned(name, LONGEST_NAME),
                address.length() <= LONGEST_ADDRESS ? address : null,
                null,
                null);
    }

    /** A wrong clock in the sender's house moves no deadline out of the project's time. */
    private LocalDate receivedOn(IncomingEnquiry mail) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = LocalDate.ofInstant(mail.receivedAt(), clock.getZone());
        return day.isBefore(project.start()) || day.isAfter(today) ? today : day;
    }

    private static String question(IncomingEnquiry mail) {
        var question = new StringBuilder();
        if (mail.subject() != null && !mail.subject().isBlank()) {
            question.append(mail.subject().strip()).append("\n\n");
        }
        question.append(mail.text() == null ? "" : mail.text().strip());
        if (!mail.attachmentNames().isEmpty()) {
            question.append("\n\nAnhänge (nicht gespeichert): ").append(String.join(", ", mail.attachmentNames()));
        }
        return cleaned(question.toString(), LONGEST_QUESTION);
    }

    private static String cleaned(String text, int longest) {
        String clean = UNSEEN.matcher(text).replaceAll("").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
