package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody took the seat in time: the next on the list is asked. */
@Component
class PassSeatOn implements JavaDelegate {

    private final EventRegistrations registrations;
    private final SeatOffers offers;

    PassSeatOn(EventRegistrations registrations, SeatOffers offers) {
        this.registrations = registrations;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CaseVariables.CASE_REFERENCE.from(execution);
        registrations.release(
                number, GroupEventProcess.REGISTRATION_ID.from(execution), GroupEventProcess.OFFER_ID.from(execution));
        offers.offer(number);
    }
}
