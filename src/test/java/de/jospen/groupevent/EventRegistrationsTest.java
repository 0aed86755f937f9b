package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many people and one seat. */
@ProcessTest
class EventRegistrationsTest {

    private static final int MANY = 30;

    @Autowired
    EventRegistrations registrations;

    private EventDesk desk;

    @BeforeEach
    void openDesk(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
    }

    @Test
    void ofThirtyForTheLastSeatOneGetsItAndNobodyIsLost() throws Exception {
        String number = desk.planned(1, "enger");
        List<Participation> people = IntStream.range(0, MANY)
                .mapToObj(person -> desk.participant("enger"))
                .toList();

        atOnce(people.stream()
                .<Callable<RegistrationState>>map(
                        person -> () -> registrations.register(number, person, true, "coach.enger"))
                .toList());

        List<EventRegistration> all = registrations.of(desk.events.event(number));
        assertThat(all).hasSize(MANY);
        assertThat(all)
                .filteredOn(one -> one.state() == RegistrationState.REGISTERED)
                .hasSize(1);
        assertThat(all)
                .filteredOn(one -> one.state() == RegistrationState.WAITING)
                .extracting(EventRegistration::waitingRank)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(1, MANY).boxed().toList());
    }

    @Test
    void whoIsRegisteredByTwoColleaguesAtOnceHasOneSeat() throws Exception {
        String number = desk.planned(8, "enger");
        Participation person = desk.participant("enger");

        List<RegistrationState> states = atOnce(List.of(
                () -> registrations.register(number, person, true, "coach.enger"),
                () -> registrations.register(number, person, true, "leitung")));

        assertThat(states).containsOnly(RegistrationState.REGISTERED);
        assertThat(registrations.of(desk.events.event(number))).hasSize(1);
        assertThat(registrations.seatsLeft(desk.events.event(number))).isEqualTo(7);
    }

    @Test
    void aFreeSeatIsOfferedOnceAndNobodyOvertakesTheList() throws Exception {
        String number = desk.planned(1, "enger");
        Participation first = desk.participant("enger");
        Participation second = desk.participant("enger");
        Participation third = desk.participant("enger");
        registrations.register(number, first, true, "coach.enger");
        registrations.register(number, second, true, "coach.enger");
        registrations.withdraw(number, first, "coach.enger");

        assertThat(registrations.register(number, third, true, "coach.enger")).isEqualTo(RegistrationState.WAITING);
        List<List<EventRegistration>> offers =
                atOnce(List.of(() -> registrations.offerSeats(number), () -> registrations.offerSeats(number)));

        assertThat(offers.stream().flatMap(List::stream))
                .extracting(EventRegistration::participationId)
                .containsExactly(second.id());
        assertThat(registrations.register(number, first, true, "coach.enger")).isEqualTo(RegistrationState.WAITING);
        assertThat(desk.registration(number, first).waitingRank())
                .isGreaterThan(desk.registration(number, third).waitingRank());
    }

    private static <T> List<T> atOnce(List<Callable<T>> steps) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(steps)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
