package de.jospen.enquiry;

import de.jospen.project.Project;
import de.jospen.project.ProjectDay;
import de.jospen.project.WorkingDays;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import de.jospen.workflow.TaskHandover;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead sees to an enquiry that is late: a remark, perhaps somebody else, and a new date within the house. */
@Component
class EscalateEnquiry implements TaskForm<EscalateEnquiry.Clarification> {

    /** @param assignTo user id of the coach who shall answer, or null to leave it where it is */
    record Clarification(
            @NotNull @PlainText(max = 1000) String remark,
            @NotNull @ProjectDay(future = true) LocalDate internalDate,
            String assignTo) {}

    private static final List<String> COACHES_TASKS = List.of("acknowledgeEnquiry", "answerEnquiry");

    private final EnquiryService service;
    private final EnquiryFacts facts;
    private final TaskHandover handover;
    private final Project project;
    private final WorkingDays workingDays;
    private final Clock clock;

    EscalateEnquiry(
            EnquiryService service,
            EnquiryFacts facts,
            TaskHandover handover,
            Project project,
            WorkingDays workingDays,
            Clock clock) {
        this.service = service;
        this.facts = facts;
        this.handover = handover;
        this.project = project;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        LocalDate soon = workingDays.plus(LocalDate.now(clock), 2);
        return facts.on(FormView.of(Map.of("internalDate", soon)), service.enquiry(task.caseReference()))
                .with("coaches", coaches(task.site()));
    }

    private List<Option> coaches(String site) {
        return project.site(site).coaches().stream()
                .map(coach -> new Option(coach, coach))
                .toList();
    }

    @Override
    public void submit(CaseTask task, Clarification given) {
        if (given.internalDate().isBefore(LocalDate.now(clock))) {
            throw new FormRejected("internalDate", "Bitte ein Datum ab heute angeben.");
        }
        if (given.assignTo() != null && !project.site(task.site()).coaches().contains(given.assignTo())) {
            throw new FormRejected("assignTo", "Bitte jemanden wählen, der an diesem Standort coacht.");
        }
        service.noteOverdue(
                task.caseReference(),
                given.remark(),
                given.internalDate(),
                task.colleague().id());
        if (given.assignTo() != null) {
            handover.assign(task, COACHES_TASKS, given.assignTo());
        }
        task.set(
                LabourMarketEnquiryProcess.ESCALATE_AGAIN_ON,
                given.internalDate().plusDays(1));
    }
}
