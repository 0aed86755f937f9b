package de.jospen.referral;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.Participation;
import de.jospen.project.Project;
import de.jospen.workflow.CaseStart;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.StartForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A Jobcenter refers somebody: the start of every case. */
@Component
class ReferParticipant implements StartForm<ReferralData> {

    private final ReferralService service;
    private final Project project;
    private final Clock clock;

    ReferParticipant(ReferralService service, Project project, Clock clock) {
        this.service = service;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public FormView load(Colleague colleague) {
        return FormView.of(Map.of(
                        "referredOn",
                        LocalDate.now(clock),
                        "sgb2Confirmed",
                        false,
                        "contactFunction",
                        "Integrationsfachkraft"))
                .with("sites", sitesOf(colleague))
                .withOptions("genders", Gender.class)
                .withOptions("goals", IntegrationGoal.class);
    }

    @Override
    public void submit(CaseStart start, ReferralData data) {
        Participation participation = service.register(data, start.colleague().id());
        start.setCaseReference(participation.caseReference());
        start.set(CaseVariables.CASE_REFERENCE, participation.caseReference());
        start.set(CaseVariables.PARTICIPATION_ID, participation.id());
        start.set(CaseVariables.SITE, participation.site());
        start.set(CaseVariables.JOBCENTER, participation.jobcenter());
    }

    private List<Option> sitesOf(Colleague colleague) {
        return project.sites().stream()
                .filter(site -> colleague.sites().contains(site.id()))
                .map(site -> new Option(site.id(), site.name()))
                .toList();
    }
}
