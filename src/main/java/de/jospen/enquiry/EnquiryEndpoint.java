package de.jospen.enquiry;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages on enquiries show: counters and lists, and the collection of answers. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.MANAGEMENT})
@RequestMapping("/camunda/api/jospen/enquiries")
class EnquiryEndpoint {

    /** @param expired the answer was good until a day that has passed */
    record Found(
            String site,
            String question,
            String answer,
            String source,
            LocalDate validUntil,
            LocalDate answeredOn,
            boolean expired) {}

    private final EnquiryBoards boards;
    private final AnswerCollection collection;
    private final Project project;
    private final Clock clock;

    EnquiryEndpoint(EnquiryBoards boards, AnswerCollection collection, Project project, Clock clock) {
        this.boards = boards;
        this.collection = collection;
        this.project = project;
        this.clock = clock;
    }

    @GetMapping
    EnquiryBoard board(@RequestAttribute Colleague colleague) {
        return boards.board(colleague);
    }

    /** The collection belongs to all sites: it says nothing of who asked. */
    @OpenTo({Role.COACH, Role.LEAD})
    @GetMapping("/answers")
    List<Found> answers(@RequestParam(defaultValue = "") String search) {
        LocalDate today = LocalDate.now(clock);
        return collection.search(search).stream()
                .map(answer -> new Found(
                        project.site(answer.site()).name(),
                        answer.question(),
                        answer.answer(),
                        answer.source(),
                        answer.validUntil(),
                        answer.answeredOn(),
                        today.isAfter(answer.validUntil())))
                .toList();
    }
}
