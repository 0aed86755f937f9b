package de.jospen.participant;

import de.jospen.workflow.CaseHeader;

/** A page about a case that the head of every form links to, for the provider's own staff only. */
public interface CaseLink {

    CaseHeader.Link of(Participation participation);
}
