package de.jospen.enquiry;

import de.jospen.participant.RunningNumbers;
import de.jospen.project.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to an enquiry. Only an answer with text, source and day ends it, or the lead as a double or as
 * withdrawn (JSE-23); whatever else comes, it stays open.
 */
@Service
class EnquiryService {

    private final EnquiryRepository enquiries;
    private final EnquiryNoteRepository notes;
    private final CollectedAnswerRepository collection;
    private final RunningNumbers numbers;
    private final Deadlines deadlines;
    private final Clock clock;

    EnquiryService(
            EnquiryRepository enquiries,
            EnquiryNoteRepository notes,
            CollectedAnswerRepository collection,
            RunningNumbers numbers,
            Deadlines deadlines,
            Clock clock) {
        this.enquiries = enquiries;
        this.notes = notes;
        this.collection = collection;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    public LabourMarketEnquiry register(NewEnquiry coming, String by) {
        var enquiry = new LabourMarketEnquiry(
                UUID.randomUUID(),
                numbers.next(
                        RunningNumbers.Series.ENQUIRY, "EA", coming.receivedOn().getYear()),
                coming.site(),
                coming.channel(),
                coming.requester(),
                coming.receivedOn(),
                deadlines.dueOn("acknowledgeEnquiry", coming.receivedOn()),
                deadlines.dueOn("answerEnquiry", coming.receivedOn()),
                coming.question(),
                EnquiryState.RECEIVED,
                null,
                null,
                0,
                null,
                null);
        enquiries.insert(enquiry, by);
        return enquiry;
    }

    LabourMarketEnquiry enquiry(String number) {
        return enquiries.find(number).orElseThrow();
    }

    /** @param how in words, or null when a mail did it */
    @Transactional
    public void acknowledge(String number, LocalDate on, String how, String by) {
        LabourMarketEnquiry enquiry = open(number);
        enquiries.acknowledge(enquiry.id(), on);
        note(enquiry, NoteKind.ACKNOWLEDGED, how, on, by);
    }

    /** Keeps the answer; the enquiry stays open until {@link #answered}. */
    @Transactional
    public void write(String number, EnquiryAnswer answer) {
        enquiries.saveAnswer(open(number).id(), answer);
    }

    /** The requester has the answer; now it may be used again. */
    @Transactional
    public void answered(String number, LocalDate on) {
        LabourMarketEnquiry enquiry = open(number);
        EnquiryAnswer answer = enquiry.answer();
        if (answer == null) {
            throw new IllegalStateException("No answer was written to " + number);
        }
        enquiries.markAnswered(enquiry.id(), on);
        if (answer.generalQuestion() != null) {
            collection.insert(new CollectedAnswer(
                    enquiry.id(),
                    enquiry.site(),
                    answer.generalQuestion(),
                    answer.text(),
                    answer.source(),
                    answer.validUntil(),
                    on));
        }
    }

    /** A mail to the requester came back: whoever works on it has to know. */
    @Transactional
    public void mailRefused(String number, String why) {
        note(open(number), NoteKind.MAIL_REFUSED, why, today(), "jospen");
    }

    @Transactional
    public void propose(String number, NoteKind proposal, String reason, String by) {
        note(open(number), proposal, reason, today(), by);
    }

    @Transactional
    public void sendBack(String number, String hint, String by) {
        note(open(number), NoteKind.SENT_BACK, hint, today(), by);
    }

    /** The only end without an answer. */
    @Transactional
    public void end(String number, EnquiryState state, String duplicateOf, String reason, String by) {
        if (state != EnquiryState.DUPLICATE && state != EnquiryState.WITHDRAWN) {
            throw new IllegalArgumentException("No enquiry ends without an answer as " + state);
        }
        LabourMarketEnquiry enquiry = open(number);
        enquiries.close(enquiry.id(), state, duplicateOf, today());
        note(enquiry, NoteKind.ENDED, reason, today(), by);
    }

    @Transactional
    public void notePassingOn(String number, String targetSite, String reason, String by) {
        LabourMarketEnquiry enquiry = open(number);
        notes.insert(new EnquiryNote(enquiry.id(), NoteKind.PASSED_ON, targetSite, reason, today(), by));
    }

    /** From now on the other site takes care; the deadlines stay. */
    @Transactional
    public LabourMarketEnquiry passOn(String number, String targetSite) {
        LabourMarketEnquiry enquiry = open(number);
        enquiries.move(enquiry.id(), targetSite);
        return enquiry;
    }

    /** @param internalDate until when it shall be answered now; the promised day stays */
    @Transactional
    public void noteOverdue(String number, String remark, LocalDate internalDate, String by) {
        note(open(number), NoteKind.OVERDUE, remark, internalDate, by);
    }

    private LabourMarketEnquiry open(String number) {
        LabourMarketEnquiry enquiry = enquiries.findForUpdate(number).orElseThrow();
        if (!enquiry.isOpen()) {
            throw new IllegalStateException(number + " is closed already");
        }
        return enquiry;
    }

    private void note(LabourMarketEnquiry enquiry, NoteKind kind, String text, LocalDate on, String by) {
        notes.insert(new EnquiryNote(enquiry.id(), kind, enquiry.site(), text, on, by));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
