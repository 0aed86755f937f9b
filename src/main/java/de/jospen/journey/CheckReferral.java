package de.jospen.journey;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** The coach admits, declines or asks for data, when nothing about the referral is unclear. */
@Component
class CheckReferral implements TaskForm<AdmissionForm.Decision> {

    private final AdmissionForm form;

    CheckReferral(AdmissionForm form) {
        this.form = form;
    }

    @Override
    public FormView load(CaseTask task) {
        return form.load(task);
    }

    @Override
    public void submit(CaseTask task, AdmissionForm.Decision decision) {
        form.submit(task, decision);
    }
}
