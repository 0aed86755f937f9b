package de.jospen.enquiry;

import de.jospen.project.Project;
import de.jospen.workflow.FormView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form about an enquiry shows: the question, and what has happened to it so far. */
@Component
class EnquiryFacts {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final EnquiryNoteRepository notes;
    private final Project project;

    EnquiryFacts(EnquiryNoteRepository notes, Project project) {
        this.notes = notes;
        this.project = project;
    }

    FormView on(FormView view, LabourMarketEnquiry enquiry) {
        return view.with("question", enquiry.question())
                .with("answerBy", enquiry.answerBy())
                .with("history", history(enquiry));
    }

    private List<Map<String, String>> history(LabourMarketEnquiry enquiry) {
        return notes.of(enquiry.id()).stream()
                .map(note -> Map.of("line", line(note)))
                .toList();
    }

    private String line(EnquiryNote note) {
        var line = new StringBuilder(note.kind().label());
        switch (note.kind()) {
            case PASSED_ON ->
                line.append(" an ").append(project.site(note.site()).name()).append(on(note.notedOn()));
            case OVERDUE -> line.append(", neue interne Frist ").append(GERMAN.format(note.notedOn()));
            default -> line.append(on(note.notedOn()));
        }
        return note.text() == null
                ? line.toString()
                : line.append(": ").append(note.text()).toString();
    }

    private static String on(LocalDate day) {
        return " am " + GERMAN.format(day);
    }
}
