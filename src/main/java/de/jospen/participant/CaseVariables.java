package de.jospen.participant;

import de.jospen.workflow.Variable;
import java.util.UUID;

/** What every process of a case carries; the business key is the case reference as well. */
public final class CaseVariables {

    public static final Variable<String> CASE_REFERENCE = Variable.code("caseReference");
    public static final Variable<UUID> PARTICIPATION_ID = Variable.id("participationId");
    public static final Variable<String> SITE = Variable.code("site");
    public static final Variable<String> JOBCENTER = Variable.code("jobcenter");

    private CaseVariables() {}
}
