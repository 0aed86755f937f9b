package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers what has become free while inviting. */
@Component
class OfferSeats implements JavaDelegate {

    private final SeatOffers offers;

    OfferSeats(SeatOffers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.offer(CaseVariables.CASE_REFERENCE.from(execution));
    }
}
