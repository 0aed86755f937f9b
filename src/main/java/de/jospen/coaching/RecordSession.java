package de.jospen.coaching;

import de.jospen.coaching.FamilyCoaching.NewConsent;
import de.jospen.coaching.FamilyCoaching.NewMember;
import de.jospen.participant.Attendance;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.Relationship;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.project.Project;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How an appointment went and what comes next (JSE-05, JSE-10, JSE-12, JSE-27). */
@Component
class RecordSession implements TaskForm<RecordSession.Session> {

    private static final int USUAL_MINUTES = 60;

    /**
     * @param durationMinutes, topics, place needed when present; a place only on site
     * @param members adults of the household who took part in a family session, by id
     * @param nextSessionOn needed unless coaching ends here
     */
    record Session(
            @NotNull SessionKind kind,
            @NotNull @PlainText(max = 40) String site,
            @NotNull @ProjectDay LocalDate heldOn,
            @NotNull Attendance attendance,
            @Min(5) @Max(480) Integer durationMinutes,
            Set<@NotNull CoachingTopic> topics,
            SessionPlace place,
            @Size(max = 20) Set<@NotNull UUID> members,
            @Size(max = 10) List<@NotNull @Valid NewMember> newMembers,
            @Size(max = 10) List<@NotNull @Valid NewConsent> newConsents,
            @PlainText(max = 4000) String notes,
            @NotNull NextStep nextStep,
            @ProjectDay(future = true) LocalDate nextSessionOn) {

        Session {
            topics = topics == null ? Set.of() : topics;
            members = members == null ? Set.of() : members;
            newMembers = newMembers == null ? List.of() : newMembers;
            newConsents = newConsents == null ? List.of() : newConsents;
        }

        boolean isFamilyHeld() {
            return kind == SessionKind.FAMILY && attendance.isPresent();
        }
    }

    private final CoachingService service;
    private final CoachingSessionRepository sessions;
    private final FamilyCoaching family;
    private final Consents consents;
    private final Participants participants;
    private final Project project;

    RecordSession(
            CoachingService service,
            CoachingSessionRepository sessions,
            FamilyCoaching family,
            Consents consents,
            Participants participants,
            Project project) {
        this.service = service;
        this.sessions = sessions;
        this.family = family;
        this.consents = consents;
        this.participants = participants;
        this.project = project;
    }

    @Override
    public FormView load(CaseTask task) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        return FormView.of(prefill(task, participation))
                .withOptions("kinds", SessionKind.class)
                .with(
                        "sites",
                        project.sites().stream()
                                .map(site -> new Option(site.id(), site.name()))
                                .toList())
                .withOptions("attendances", Attendance.class)
                .withOptions("topics", CoachingTopic.class)
                .with(
                        "places",
                        Option.of(SessionPlace.class).stream()
                                .filter(place -> mayVisit(participation)
                                        || !place.value().equals(SessionPlace.HOME_VISIT.name()))
                                .toList())
                .with("adults", family.adults(participation))
                .with("withoutConsent", family.withoutConsent(participation, service.today()))
                .withOptions("relationships", Relationship.class)
                .withOptions("consentForms", ConsentForm.class)
                .withOptions("nextSteps", NextStep.class);
    }

    @Override
    public void submit(CaseTask task, Session session) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        check(session, participation);
        Set<UUID> members = session.isFamilyHeld() ? family(task, participation, session) : Set.of();
        boolean present = session.attendance().isPresent();
        boolean finish = session.nextStep() == NextStep.FINISH;
        boolean clarify = service.record(
                participation,
                new CoachingSession(
                        session.kind(),
                        session.site(),
                        session.heldOn(),
                        session.attendance(),
                        present ? session.durationMinutes() : null,
                        present ? session.topics() : Set.of(),
                        session.attendance() == Attendance.PRESENT ? session.place() : null,
                        members,
                        session.notes(),
                        session.nextStep(),
                        finish ? null : session.nextSessionOn()),
                task.colleague().id());
        if (clarify && finish) {
            throw new FormRejected(
                    "nextStep",
                    "Dreimal in Folge unentschuldigt gefehlt: Bitte erst einen nächsten Schritt wählen und die Fehlzeiten"
                            + " klären. Einen Abbruch melden Sie oben über „Austritt melden“.");
        }
        task.set(CoachingProcess.CLARIFY_ABSENCE, clarify);
        task.set(CoachingProcess.NEXT_STEP, session.nextStep());
        if (!finish) {
            task.set(CoachingProcess.NEXT_SESSION_ON, session.nextSessionOn());
        }
    }

    private Session prefill(CaseTask task, UUID participation) {
        var last = sessions.of(participation).stream()
                .filter(session -> session.attendance().isPresent())
                .findFirst();
        LocalDate planned = participants.participation(participation).nextSessionOn();
        return new Session(
                last.map(CoachingSession::kind).orElse(SessionKind.INDIVIDUAL),
                last.map(CoachingSession::site).orElse(task.site()),
                planned == null || planned.isAfter(service.today()) ? service.today() : planned,
                Attendance.PRESENT,
                last.map(CoachingSession::durationMinutes).orElse(USUAL_MINUTES),
                null,
                SessionPlace.OFFICE,
                last.map(CoachingSession::members).orElse(null),
                null,
                null,
                null,
                NextStep.NEXT_SESSION,
                service.proposedDate(CoachingProcess.interval(task)));
    }

    private void check(Session session, UUID participation) {
        require(
                project.sites().stream().anyMatch(site -> site.id().equals(session.site())),
                "site",
                "Bitte einen Standort aus der Liste wählen.");
        LocalDate entered = participants.participation(participation).enteredOn();
        require(
                entered == null || !session.heldOn().isBefore(entered),
                "heldOn",
                "Bitte ein Datum ab dem Beginn der Teilnahme angeben.");
        if (session.attendance().isPresent()) {
            require(session.durationMinutes() != null, "durationMinutes", "Bitte die Dauer in Minuten angeben.");
            require(!session.topics().isEmpty(), "topics", "Bitte mindestens ein Thema angeben.");
        }
        if (session.attendance() == Attendance.PRESENT) {
            require(session.place() != null, "place", "Bitte angeben, wo der Termin war.");
            require(
                    session.place() != SessionPlace.HOME_VISIT || mayVisit(participation),
                    "place",
                    "Ein Hausbesuch braucht die Einwilligung dazu. Sie liegt nicht vor.");
        }
        if (session.nextStep() != NextStep.FINISH) {
            require(session.nextSessionOn() != null, "nextSessionOn", "Bitte den nächsten Termin angeben.");
            require(
                    session.nextSessionOn().isAfter(session.heldOn()),
                    "nextSessionOn",
                    "Der nächste Termin liegt nach diesem Termin.");
        }
    }

    /** Enters who is new, then makes sure that everybody who took part had consented before. */
    private Set<UUID> family(CaseTask task, UUID participation, Session session) {
        String by = task.colleague().id();
        var members = new HashSet<>(session.members());
        for (UUID person : members) {
            require(family.knows(participation, person), "members", "Bitte Personen aus der Liste wählen.");
        }
        for (NewConsent given : session.newConsents()) {
            require(family.knows(participation, given.person()), "newConsents", "Bitte Personen aus der Liste wählen.");
            family.consent(participation, given, by);
        }
        session.newMembers().forEach(added -> members.add(family.add(participation, added, by)));
        var adults = new HashSet<>(members);
        adults.add(participation);
        require(
                adults.stream().allMatch(adult -> family.mayTakePart(participation, adult, session.heldOn())),
                "members",
                "Familiencoaching braucht vorher die Einwilligung aller beteiligten Erwachsenen. Bitte die fehlende"
                        + " Einwilligung eintragen oder den Termin als Einzelcoaching dokumentieren.");
        members.remove(participation);
        return members;
    }

    private boolean mayVisit(UUID participation) {
        return consents.holds(participation, ConsentType.HOME_VISIT);
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new FormRejected(field, message);
        }
    }
}
