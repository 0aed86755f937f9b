package de.jospen.labourmarket;

import de.jospen.participant.CaseLink;
import de.jospen.participant.Participation;
import de.jospen.workflow.CaseHeader;
import org.springframework.stereotype.Component;

/** From a participant's form to what they can reach in the other sites. */
@Component
class ReachableOffersLink implements CaseLink {

    @Override
    public CaseHeader.Link of(Participation participation) {
        return new CaseHeader.Link(
                "Erreichbare Angebote an den anderen Standorten",
                "/jospen/erreichbar.html?fall=" + participation.caseReference());
    }
}
