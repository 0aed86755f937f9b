package de.jospen.enquiry;

import de.jospen.project.Project;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The coach answers, or says why somebody else must decide or answer (JSE-23). */
@Component
class AnswerEnquiry implements TaskForm<AnswerEnquiry.Reply> {

    /**
     * @param byMail the answer goes out as a mail; else it has been given already
     * @param generalQuestion the question without the person, for the collection
     * @param reason why it is passed on or shall end without an answer
     */
    record Reply(
            @NotNull AnswerStep step,
            @PlainText(max = 4000) String answer,
            @PlainText(max = 500) String source,
            @ProjectDay(future = true) LocalDate validUntil,
            @ProjectDay(future = true) LocalDate nextContactOn,
            Boolean byMail,
            @ProjectDay LocalDate answeredOn,
            EnquiryChannel channel,
            boolean collect,
            @PlainText(max = 500) String generalQuestion,
            String targetSite,
            @PlainText(max = 1000) String reason) {}

    private static final Option BY_MAIL = new Option("true", "per E-Mail aus dem System");
    private static final Option IN_PERSON = new Option("false", "ist schon gegeben, zum Beispiel am Telefon");

    private final EnquiryService service;
    private final AnswerCollection collection;
    private final EnquiryFacts facts;
    private final Project project;
    private final Clock clock;

    AnswerEnquiry(
            EnquiryService service, AnswerCollection collection, EnquiryFacts facts, Project project, Clock clock) {
        this.service = service;
        this.collection = collection;
        this.facts = facts;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        LabourMarketEnquiry enquiry = service.enquiry(task.caseReference());
        boolean mailable = enquiry.requester().reachableByMail();
        return facts.on(FormView.of(prefill(enquiry)), enquiry)
                .with("ways", mailable ? List.of(BY_MAIL, IN_PERSON) : List.of(IN_PERSON))
                .with("earlier", collection.likely(enquiry.question(), LocalDate.now(clock)))
                .with("sites", otherSites(enquiry.site()))
                .withOptions("steps", AnswerStep.class)
                .withOptions("channels", EnquiryChannel.class);
    }

    private HashMap<String, Object> prefill(LabourMarketEnquiry enquiry) {
        var prefill = new HashMap<String, Object>();
        prefill.put("step", AnswerStep.ANSWER);
        prefill.put("byMail", enquiry.requester().reachableByMail());
        prefill.put("answeredOn", LocalDate.now(clock));
        prefill.put("validUntil", LocalDate.now(clock).plusMonths(6));
        if (enquiry.answer() != null) {
            prefill.put("answer", enquiry.answer().text());
            prefill.put("source", enquiry.answer().source());
            prefill.put("validUntil", enquiry.answer().validUntil());
            prefill.put("nextContactOn", enquiry.answer().nextContactOn());
            prefill.put("collect", enquiry.answer().generalQuestion() != null);
            prefill.put("generalQuestion", enquiry.answer().generalQuestion());
        }
        return prefill;
    }

    private List<Option> otherSites(String own) {
        return project.sites().stream()
                .filter(site -> !site.id().equals(own))
                .map(site -> new Option(site.id(), site.name()))
                .toList();
    }

    @Override
    public void submit(CaseTask task, Reply reply) {
        switch (reply.step()) {
            case ANSWER -> answer(task, reply);
            case PASS_ON -> passOn(task, reply);
            case PROPOSE_DUPLICATE -> propose(task, reply, NoteKind.PROPOSED_DUPLICATE);
            case PROPOSE_WITHDRAWN -> propose(task, reply, NoteKind.PROPOSED_WITHDRAWN);
        }
    }

    private void answer(CaseTask task, Reply reply) {
        LabourMarketEnquiry enquiry = service.enquiry(task.caseReference());
        refuseMissing(reply);
        refuseWrongDays(reply, enquiry);
        if (reply.byMail() && !enquiry.requester().reachableByMail()) {
            throw new FormRejected("byMail", "Zu dieser Anfrage gibt es keine E-Mail-Adresse.");
        }
        service.write(
                enquiry.number(),
                new EnquiryAnswer(
                        reply.answer(),
                        reply.source(),
                        reply.validUntil(),
                        reply.nextContactOn(),
                        reply.collect() ? reply.generalQuestion() : null,
                        null,
                        reply.byMail() ? EnquiryChannel.EMAIL : reply.channel(),
                        task.colleague().id()));
        if (reply.byMail()) {
            task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.ANSWER_BY_MAIL);
        } else {
            service.answered(enquiry.number(), reply.answeredOn());
            task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.ANSWERED);
        }
    }

    private static void refuseMissing(Reply reply) {
        var errors = new ArrayList<FieldError>();
        need(errors, "answer", reply.answer(), "Bitte die Antwort aufschreiben.");
        need(errors, "source", reply.source(), "Bitte angeben, worauf die Antwort beruht.");
        need(errors, "validUntil", reply.validUntil(), "Bitte angeben, bis wann die Antwort gilt.");
        need(errors, "byMail", reply.byMail(), "Bitte wählen, wie die Antwort ankommt.");
        if (Boolean.FALSE.equals(reply.byMail())) {
            need(errors, "answeredOn", reply.answeredOn(), "Bitte den Tag der Antwort angeben.");
            need(errors, "channel", reply.channel(), "Bitte den Weg der Antwort wählen.");
        }
        if (reply.collect()) {
            need(errors, "generalQuestion", reply.generalQuestion(), "Bitte die Frage ohne Angaben zur Person fassen.");
        }
        refuse(errors);
    }

    private void refuseWrongDays(Reply reply, LabourMarketEnquiry enquiry) {
        var errors = new ArrayList<FieldError>();
        LocalDate today = LocalDate.now(clock);
        if (reply.validUntil().isBefore(today)) {
            errors.add(new FieldError("validUntil", "Bitte ein Datum ab heute angeben."));
        }
        if (reply.nextContactOn() != null && reply.nextContactOn().isBefore(today)) {
            errors.add(new FieldError("nextContactOn", "Bitte ein Datum ab heute angeben."));
        }
        if (!reply.byMail() && reply.answeredOn().isBefore(enquiry.receivedOn())) {
            errors.add(new FieldError("answeredOn", "Bitte einen Tag ab dem Eingang der Anfrage angeben."));
        }
        refuse(errors);
    }

    private void passOn(CaseTask task, Reply reply) {
        boolean known =
                otherSites(task.site()).stream().anyMatch(site -> site.value().equals(reply.targetSite()));
        var errors = new ArrayList<FieldError>();
        need(errors, "targetSite", known ? reply.targetSite() : null, "Bitte einen anderen Standort wählen.");
        need(errors, "reason", reply.reason(), "Bitte den Grund nennen.");
        refuse(errors);
        service.notePassingOn(
                task.caseReference(),
                reply.targetSite(),
                reply.reason(),
                task.colleague().id());
        task.set(LabourMarketEnquiryProcess.TARGET_SITE, reply.targetSite());
        task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.PASSED_ON);
    }

    private void propose(CaseTask task, Reply reply, NoteKind proposal) {
        var errors = new ArrayList<FieldError>();
        need(errors, "reason", reply.reason(), "Bitte den Grund nennen.");
        refuse(errors);
        service.propose(
                task.caseReference(), proposal, reply.reason(), task.colleague().id());
        task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.PROPOSED);
    }

    private static void need(List<FieldError> errors, String field, Object value, String message) {
        if (value == null) {
            errors.add(new FieldError(field, message));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }
}
