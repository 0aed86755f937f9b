package de.jospen.journey;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.project.Project;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead decides where a referral is unclear; nobody is dropped without a human (JSE-01). */
@Component
class DecideReferral implements TaskForm<AdmissionForm.Decision> {

    private static final Map<String, String> QUESTIONS = Map.of(
            "DUPLICATE", "Es gibt schon eine Teilnahme mit gleichem Geburtsdatum und Namen. Ist es dieselbe Person?",
            "OUT_OF_AREA", "Die Postleitzahl gehört zu keinem Standort des Projekts.",
            "OTHER_SITE", "Die Postleitzahl gehört zu einem anderen Standort als dem gewünschten.",
            "NOT_TARGET_GROUP", "Die Person ist weder als alleinerziehend noch als zugewandert gemeldet.",
            "SGB_II_UNCONFIRMED", "Das Jobcenter hat den SGB-II-Leistungsbezug nicht bestätigt.");

    private final AdmissionForm form;
    private final Participants participants;
    private final Project project;

    DecideReferral(AdmissionForm form, Participants participants, Project project) {
        this.form = form;
        this.participants = participants;
        this.project = project;
    }

    @Override
    public FormView load(CaseTask task) {
        return form.load(task)
                .with("question", QUESTIONS.get(task.get(ParticipantJourneyProcess.REFERRAL_CHECK)))
                .with("duplicates", duplicates(task));
    }

    @Override
    public void submit(CaseTask task, AdmissionForm.Decision decision) {
        form.submit(task, decision);
    }

    private List<Map<String, Object>> duplicates(CaseTask task) {
        return participants.possibleDuplicates(task.get(CaseVariables.PARTICIPATION_ID)).stream()
                .map(other -> Map.<String, Object>of(
                        "caseReference",
                        other.caseReference(),
                        "site",
                        project.site(other.site()).name(),
                        "state",
                        other.state().label(),
                        "referredOn",
                        other.referredOn()))
                .toList();
    }
}
