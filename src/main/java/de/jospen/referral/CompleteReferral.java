package de.jospen.referral;

import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.Person;
import de.jospen.project.Project;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.TaskForm;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The Jobcenter completes or corrects its referral after the provider asked for it. */
@Component
class CompleteReferral implements TaskForm<ReferralData> {

    private final ReferralService service;
    private final Participants participants;
    private final AdmissionDecisions decisions;
    private final Project project;

    CompleteReferral(
            ReferralService service, Participants participants, AdmissionDecisions decisions, Project project) {
        this.service = service;
        this.participants = participants;
        this.decisions = decisions;
        this.project = project;
    }

    @Override
    public FormView load(CaseTask task) {
        var participationId = task.get(CaseVariables.PARTICIPATION_ID);
        Participation participation = participants.participation(participationId);
        var site = project.site(participation.site());
        return FormView.of(data(participation, participants.person(participationId)))
                .with("missing", missing(participationId))
                .with("sites", List.of(new Option(site.id(), site.name())))
                .withOptions("genders", Gender.class)
                .withOptions("goals", IntegrationGoal.class);
    }

    @Override
    public void submit(CaseTask task, ReferralData data) {
        service.complete(task.get(CaseVariables.PARTICIPATION_ID), data);
    }

    private List<Option> missing(UUID participationId) {
        return decisions.latest(participationId).stream()
                .flatMap(decision -> decision.missing().stream())
                .map(missing -> new Option(missing.name(), missing.label()))
                .toList();
    }

    private static ReferralData data(Participation participation, Person person) {
        return new ReferralData(
                participation.site(),
                person.firstName(),
                person.lastName(),
                person.birthDate(),
                person.gender(),
                person.street(),
                person.postcode(),
                person.town(),
                person.phone(),
                person.email(),
                person.customerNumber(),
                participation.singleParent(),
                participation.immigrant(),
                participation.sgb2Confirmed(),
                participation.goals(),
                participation.currentOffers(),
                participation.contact().name(),
                participation.contact().function(),
                participation.contact().phone(),
                participation.referredOn());
    }
}
