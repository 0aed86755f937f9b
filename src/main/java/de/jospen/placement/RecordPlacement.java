package de.jospen.placement;

import de.jospen.participant.CaseVariables;
import de.jospen.project.Project;
import de.jospen.project.ProjectDay;
import de.jospen.project.Site;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The coach enters where a participant begins to work, and thereby whether beyond the own site (JSE-09). */
@Component
class RecordPlacement implements TaskForm<RecordPlacement.NewJob> {

    /** A place outside the three sites. */
    static final String ELSEWHERE = "elsewhere";

    private static final int LONGEST_TERM_YEARS = 10;

    /**
     * @param workSite site id or {@link #ELSEWHERE}, then with {@code workTown}
     * @param monthlyGross euro; may be missing, then a person decides
     */
    record NewJob(
            @NotNull @PlainText(max = 200) String employer,
            @NotNull String workSite,
            @PlainText(max = 100) String workTown,

            @NotNull @Pattern(regexp = "^[0-9]{5}$", message = "Bitte die fünf Ziffern des KldB-Schlüssels angeben.")
            String kldbCode,

            @NotNull @PlainText(max = 200) String occupation,
            @NotNull EmploymentType employmentType,
            @NotNull @ProjectDay(future = true) LocalDate startDate,

            @NotNull @DecimalMin("1") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
            BigDecimal weeklyHours,

            @DecimalMin("0") @DecimalMax("20000") @Digits(integer = 5, fraction = 2)
            BigDecimal monthlyGross,

            boolean subsidised,
            LocalDate temporaryUntil) {}

    private final PlacementService service;
    private final Project project;
    private final Clock clock;

    RecordPlacement(PlacementService service, Project project, Clock clock) {
        this.service = service;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("workSite", task.site(), "startDate", LocalDate.now(clock)))
                .with("workSites", workSites())
                .withOptions("employmentTypes", EmploymentType.class);
    }

    @Override
    public void submit(CaseTask task, NewJob data) {
        var participationId = task.get(CaseVariables.PARTICIPATION_ID);
        if (!service.hasStarted(participationId)) {
            throw new FormRejected(
                    "",
                    "Die Teilnahme hat nicht begonnen. Eine Vermittlung lässt sich erst nach dem Erstgespräch erfassen.");
        }
        requirePlausible(data);
        task.set(
                PlacementProcess.PLACEMENT_ID,
                service.record(
                        participationId,
                        job(data, task.site()),
                        task.colleague().id()));
    }

    private void requirePlausible(NewJob data) {
        var errors = new ArrayList<FieldError>();
        if (workSites().stream().noneMatch(site -> site.value().equals(data.workSite()))) {
            errors.add(new FieldError("workSite", "Bitte einen Wert aus der Liste wählen."));
        }
        if (ELSEWHERE.equals(data.workSite()) && data.workTown() == null) {
            errors.add(new FieldError("workTown", "Bitte den Arbeitsort nennen."));
        }
        if (data.temporaryUntil() != null && data.temporaryUntil().isBefore(data.startDate())) {
            errors.add(new FieldError("temporaryUntil", "Bitte ein Datum nach dem ersten Arbeitstag angeben."));
        }
        if (data.temporaryUntil() != null
                && data.temporaryUntil().isAfter(data.startDate().plusYears(LONGEST_TERM_YEARS))) {
            errors.add(new FieldError("temporaryUntil", "Bitte das Ende der Befristung prüfen."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }

    private Job job(NewJob data, String homeSite) {
        boolean elsewhere = ELSEWHERE.equals(data.workSite());
        return new Job(
                data.employer(),
                elsewhere ? null : data.workSite(),
                elsewhere ? data.workTown() : project.site(data.workSite()).name(),
                !homeSite.equals(data.workSite()),
                data.kldbCode(),
                data.occupation(),
                data.employmentType(),
                data.startDate(),
                data.weeklyHours(),
                data.employmentType().needsGross() ? data.monthlyGross() : null,
                data.subsidised(),
                data.temporaryUntil());
    }

    private List<Option> workSites() {
        return Stream.concat(
                        project.sites().stream().map(RecordPlacement::option),
                        Stream.of(new Option(ELSEWHERE, "anderer Ort")))
                .toList();
    }

    private static Option option(Site site) {
        return new Option(site.id(), site.name());
    }
}
