package de.jospen.groupevent;

import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailDelayed;
import de.jospen.mail.MailRefused;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.participant.ParticipantMailbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What participants are written about events, if they want to be written to. One address that does not work keeps nobody
 * else from hearing; somebody has to call that one.
 */
@Component
class EventMails {

    private final EventRegistrations registrations;
    private final EventRegistrationRepository repository;
    private final EventCalendar calendar;
    private final MailService mails;
    private final Clock clock;

    EventMails(
            EventRegistrations registrations,
            EventRegistrationRepository repository,
            EventCalendar calendar,
            MailService mails,
            Clock clock) {
        this.registrations = registrations;
        this.repository = repository;
        this.calendar = calendar;
        this.mails = mails;
        this.clock = clock;
    }

    /** To all of the site who have a seat and have not been told of it. */
    void invite(GroupEvent event, String site) {
        toEach(
                registered(event).stream()
                        .filter(registration -> registration.homeSite().equals(site))
                        .toList(),
                registration -> invitation(event, registration));
    }

    void invite(GroupEvent event, EventRegistration registration) {
        toEach(List.of(registration), one -> invitation(event, one));
    }

    void tellChange(GroupEvent event) {
        toEach(
                registered(event),
                registration -> mail(
                        "event-changed:" + registration.id() + ":" + event.calendarSequence(),
                        MailTemplate.EVENT_CHANGED,
                        event,
                        registration,
                        withEnd(event),
                        List.of(Attachment.calendar(calendar.request(event, registration.id())))));
    }

    void tellCancellation(GroupEvent event) {
        toEach(
                registrations.of(event).stream()
                        .filter(registration ->
                                registration.state().takesSeat() || registration.state() == RegistrationState.WAITING)
                        .toList(),
                registration -> mail(
                        "event-cancelled:" + registration.id(),
                        MailTemplate.EVENT_CANCELLED,
                        event,
                        registration,
                        facts(event),
                        List.of(Attachment.calendar(calendar.cancel(event, registration.id())))));
    }

    void remind(GroupEvent event) {
        toEach(
                registered(event),
                registration -> mail(
                        "event-reminder:" + registration.id() + ":" + event.calendarSequence(),
                        MailTemplate.EVENT_REMINDER,
                        event,
                        registration,
                        withEnd(event),
                        List.of()));
    }

    void offerSeat(GroupEvent event, EventRegistration registration, Instant until) {
        Map<String, Fact> facts = withEnd(event);
        facts.put("answerByDay", Fact.day(LocalDate.ofInstant(until, clock.getZone())));
        facts.put("answerByTime", Fact.time(LocalTime.ofInstant(until, clock.getZone())));
        toEach(
                List.of(registration),
                one -> mail(
                        "seat-offered:" + one.id() + ":" + until.getEpochSecond(),
                        MailTemplate.SEAT_OFFERED,
                        event,
                        one,
                        facts,
                        List.of()));
    }

    private Mail invitation(GroupEvent event, EventRegistration registration) {
        return mail(
                "event-invitation:" + registration.id() + ":" + registration.seatsGiven(),
                MailTemplate.EVENT_INVITATION,
                event,
                registration,
                withEnd(event),
                List.of(Attachment.calendar(calendar.request(event, registration.id()))));
    }

    private List<EventRegistration> registered(GroupEvent event) {
        return registrations.of(event).stream()
                .filter(registration -> registration.state() == RegistrationState.REGISTERED)
                .toList();
    }

    private void toEach(List<EventRegistration> recipients, Function<EventRegistration, Mail> write) {
        MailDelayed delayed = null;
        for (EventRegistration recipient : recipients) {
            if (!recipient.byMail()) {
                continue;
            }
            try {
                mails.send(write.apply(recipient));
            } catch (MailRefused refused) {
                repository.markMailRefused(recipient.id());
            } catch (MailDelayed later) {
                delayed = later;
            }
        }
        if (delayed != null) {
            throw delayed;
        }
    }

    private static Mail mail(
            String key,
            MailTemplate template,
            GroupEvent event,
            EventRegistration registration,
            Map<String, Fact> facts,
            List<Attachment> attachments) {
        return new Mail(
                key,
                template,
                ParticipantMailbox.recipient(registration.participationId()),
                event.number(),
                facts,
                attachments);
    }

    private Map<String, Fact> withEnd(GroupEvent event) {
        Map<String, Fact> facts = facts(event);
        facts.put("ends", Fact.time(LocalTime.ofInstant(event.endsAt(), clock.getZone())));
        return facts;
    }

    private Map<String, Fact> facts(GroupEvent event) {
        return new HashMap<>(Map.of(
                "kind", Fact.choice(event.kind(), EventKind::label),
                "topic", Fact.text(event.topic()),
                "day", Fact.day(LocalDate.ofInstant(event.beginsAt(), clock.getZone())),
                "begins", Fact.time(LocalTime.ofInstant(event.beginsAt(), clock.getZone())),
                "place", Fact.text(event.place())));
    }
}
