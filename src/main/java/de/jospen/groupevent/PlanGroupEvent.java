package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import de.jospen.project.Project;
import de.jospen.workflow.CaseStart;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.StartForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A coach or the lead plans a workshop or a visit: the start of an event. */
@Component
class PlanGroupEvent implements StartForm<PlanGroupEvent.Plan> {

    private static final int LARGEST_GROUP = 50;

    /**
     * @param site the host site
     * @param hostCompany needed for visits
     * @param invitedSites ids
     */
    record Plan(
            @NotNull String site,
            @NotNull EventKind kind,
            @NotNull @PlainText(max = 200) String topic,
            @PlainText(max = 200) String hostCompany,
            @NotNull @PlainText(max = 200) String place,
            @NotNull @Valid EventTimes times,
            @NotNull @Min(1) @Max(LARGEST_GROUP) Integer capacity,
            @PlainText(max = 100) String trainer,
            @NotEmpty Set<@NotNull String> invitedSites) {}

    private final GroupEvents events;
    private final Project project;
    private final Clock clock;
    private final int capacity;

    PlanGroupEvent(GroupEvents events, Project project, Clock clock, @Value("${jospen.events.capacity}") int capacity) {
        this.events = events;
        this.project = project;
        this.clock = clock;
        this.capacity = capacity;
    }

    @Override
    public FormView load(Colleague colleague) {
        List<Option> own = sites().stream()
                .filter(site -> colleague.sites().contains(site.value()))
                .toList();
        var prefill = new HashMap<String, Object>(Map.of("capacity", capacity));
        if (own.size() == 1) {
            prefill.put("site", own.get(0).value());
            prefill.put(
                    "invitedSites",
                    sites().stream()
                            .map(Option::value)
                            .filter(site -> !site.equals(own.get(0).value()))
                            .toList());
        }
        return FormView.of(prefill).with("sites", own).with("allSites", sites()).withOptions("kinds", EventKind.class);
    }

    @Override
    public void submit(CaseStart start, Plan plan) {
        plan.times().check(clock);
        if (plan.kind().isAtCompany() && plan.hostCompany() == null) {
            throw new FormRejected("hostCompany", "Bitte den Betrieb angeben, der besucht wird.");
        }
        if (!sites().stream().map(Option::value).toList().containsAll(plan.invitedSites())) {
            throw new FormRejected("invitedSites", "Bitte nur Standorte des Projekts wählen.");
        }
        GroupEvent event = events.plan(plan, start.colleague().id());
        start.setCaseReference(event.number());
        start.set(CaseVariables.CASE_REFERENCE, event.number());
        start.set(CaseVariables.SITE, event.hostSite());
        EventVariables.write(event, clock.getZone(), start::set);
    }

    private List<Option> sites() {
        return project.sites().stream()
                .map(site -> new Option(site.id(), site.name()))
                .toList();
    }
}
