package de.jospen.participant;

import de.jospen.workflow.CaseHeader;
import org.springframework.stereotype.Component;

/** From a form to the person's whole file on a page of its own. */
@Component
class CaseFileLink implements CaseLink {

    @Override
    public CaseHeader.Link of(Participation participation) {
        return new CaseHeader.Link("Teilnehmerakte", to(participation.caseReference()));
    }

    static String to(String caseReference) {
        return "/jospen/akte.html?fall=" + caseReference;
    }
}
