package de.jospen.coaching;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.Variable;
import java.time.LocalDate;

/** Routing codes of {@code processes/coaching.bpmn}. */
final class CoachingProcess {

    /** Confirmed by the barrier assessment; here it only gives the rhythm. */
    static final Variable<ContactInterval> COACHING_INTENSITY =
            Variable.code("coachingIntensity", ContactInterval.class);

    static final Variable<LocalDate> NEXT_SESSION_ON = Variable.day("nextSessionOn");
    static final Variable<Boolean> CLARIFY_ABSENCE = Variable.flag("clarifyAbsence");
    static final Variable<NextStep> NEXT_STEP = Variable.code("nextStep", NextStep.class);
    static final Variable<LocalDate> EXPECTED_RETURN_ON = Variable.day("expectedReturnOn");
    static final Variable<Resumption> RESUMPTION = Variable.code("resumption", Resumption.class);

    private CoachingProcess() {}

    /** The rhythm of the case; the middle one as long as nobody has confirmed an intensity. */
    static ContactInterval interval(CaseTask task) {
        return task.find(COACHING_INTENSITY).orElse(ContactInterval.STANDARD);
    }
}
