package de.jospen.coaching;

import de.jospen.participant.Appearance;
import de.jospen.participant.Attendance;
import de.jospen.participant.AttendanceSource;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactLog;
import de.jospen.participant.ContactPartner;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
import de.jospen.project.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coaching of one case: plan, appointments, absences, conferences and pauses (JSE-05, JSE-12, JSE-24). */
@Service
class CoachingService {

    /** So many unexcused absences in a row make the coach ask what is wrong (domain.md 1.4). */
    static final int ABSENCES_TO_CLARIFY = 3;

    private final CoachingPlanRepository plans;
    private final CoachingSessionRepository sessions;
    private final AbsenceClarificationRepository clarifications;
    private final CaseConferenceRepository conferences;
    private final CareerOrientationRepository orientations;
    private final SuspensionRepository suspensions;
    private final Participants participants;
    private final ContactLog contacts;
    private final List<AttendanceSource> attendances;
    private final WorkingDays workingDays;
    private final Clock clock;

    CoachingService(
            CoachingPlanRepository plans,
            CoachingSessionRepository sessions,
            AbsenceClarificationRepository clarifications,
            CaseConferenceRepository conferences,
            CareerOrientationRepository orientations,
            SuspensionRepository suspensions,
            Participants participants,
            ContactLog contacts,
            List<AttendanceSource> attendances,
            WorkingDays workingDays,
            Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.clarifications = clarifications;
        this.conferences = conferences;
        this.orientations = orientations;
        this.suspensions = suspensions;
        this.participants = participants;
        this.contacts = contacts;
        this.attendances = attendances;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One interval from today, on a working day: what a form proposes. */
    LocalDate proposedDate(ContactInterval interval) {
        return workingDays.plus(interval.after(today()), 0);
    }

    @Transactional
    public void agree(UUID participationId, CoachingPlan plan, LocalDate nextSessionOn, String by) {
        plans.insert(participationId, plan, by);
        participants.planNextSession(participationId, nextSessionOn);
    }

    /** @return whether the participant has now stayed away unexcused too often and nobody has asked after them yet */
    @Transactional
    public boolean record(UUID participationId, CoachingSession session, String by) {
        sessions.insert(participationId, session, by);
        participants.planNextSession(participationId, session.nextSessionOn());
        return hasAbsencesToClarify(participationId);
    }

    @Transactional
    public void clarify(UUID participationId, List<Contact> tried, String result, LocalDate nextSessionOn, String by) {
        tried.forEach(contact -> contacts.add(participationId, contact));
        clarifications.insert(participationId, today(), result, nextSessionOn, by);
        participants.planNextSession(participationId, nextSessionOn);
    }

    /** The agreements stay in coaching; the contact log only says that the Jobcenter was met. */
    @Transactional
    public void confer(UUID participationId, CaseConference conference, String by) {
        conferences.insert(participationId, conference, by);
        contacts.add(
                participationId,
                new Contact(
                        conference.heldOn(), ContactChannel.MEETING, ContactPartner.JOBCENTER, "Fallkonferenz", by));
    }

    @Transactional
    public void orient(UUID participationId, CareerOrientation orientation, String by) {
        orientations.insert(participationId, orientation, by);
    }

    @Transactional
    public void suspend(UUID participationId, Suspension suspension, String by) {
        suspensions.insert(participationId, suspension, by);
        participants.changeState(participationId, ParticipationState.SUSPENDED);
        participants.planNextSession(participationId, null);
    }

    @Transactional
    public void resume(UUID participationId, LocalDate clarifiedOn, LocalDate nextSessionOn) {
        suspensions.close(participationId, Resumption.RESUME, clarifiedOn);
        participants.changeState(participationId, ParticipationState.ACTIVE);
        participants.planNextSession(participationId, nextSessionOn);
    }

    /** The participation stays suspended until its exit is recorded. */
    @Transactional
    public void endSuspended(UUID participationId, LocalDate clarifiedOn) {
        suspensions.close(participationId, Resumption.END, clarifiedOn);
    }

    private boolean hasAbsencesToClarify(UUID participationId) {
        List<Appearance> streak = attendances.stream()
                .flatMap(source -> source.appearances(participationId).stream())
                .sorted(Comparator.comparing(Appearance::heldOn)
                        .thenComparing(Appearance::recordedAt)
                        .reversed())
                .takeWhile(appearance -> appearance.attendance() == Attendance.UNEXCUSED)
                .toList();
        // Asked since the streak began: once is enough, however long it grows.
        return streak.size() >= ABSENCES_TO_CLARIFY
                && !clarifications.existsSince(
                        participationId, streak.get(streak.size() - 1).recordedAt());
    }
}
