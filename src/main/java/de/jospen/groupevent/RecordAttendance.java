package de.jospen.groupevent;

import de.jospen.participant.Attendance;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the event took place, and who came. Only what was carried out counts for the host site (JSE-22). */
@Component
class RecordAttendance implements TaskForm<RecordAttendance.Record> {

    record Record(
            @NotNull Boolean carriedOut,
            @PlainText(max = 300) String reason,
            @Size(max = 100) List<@NotNull @Valid Came> people) {}

    record Came(@NotNull UUID registration, Attendance attendance) {}

    private final GroupEvents events;
    private final EventRegistrations registrations;
    private final EventPeople people;

    RecordAttendance(GroupEvents events, EventRegistrations registrations, EventPeople people) {
        this.events = events;
        this.registrations = registrations;
        this.people = people;
    }

    @Override
    public FormView load(CaseTask task) {
        List<EventRegistration> registered = registered(task);
        return FormView.of(Map.of(
                        "people",
                        registered.stream()
                                .map(registration -> new Came(registration.id(), null))
                                .toList()))
                .with(
                        "registered",
                        registered.stream().collect(Collectors.toMap(EventRegistration::id, people::person)))
                .with("nobody", registered.isEmpty())
                .with("carriedOutOptions", List.of(new Option("true", "ja"), new Option("false", "nein")))
                .withOptions("attendances", Attendance.class);
    }

    @Override
    public void submit(CaseTask task, Record record) {
        GroupEvent event = events.event(task.caseReference());
        if (LocalDate.ofInstant(event.beginsAt(), events.zone()).isAfter(events.today())) {
            throw new FormRejected("carriedOut", "Die Veranstaltung hat noch nicht stattgefunden.");
        }
        if (!record.carriedOut()) {
            if (record.reason() == null) {
                throw new FormRejected("reason", "Bitte den Grund angeben.");
            }
            events.notHeld(event.number(), record.reason(), task.colleague().id());
        } else {
            events.carriedOut(
                    event.number(), attendance(task, record), task.colleague().id());
        }
        task.set(GroupEventProcess.CARRIED_OUT, record.carriedOut());
    }

    private Map<UUID, Attendance> attendance(CaseTask task, Record record) {
        List<Came> rows = record.people() == null ? List.of() : record.people();
        var attendance = new LinkedHashMap<UUID, Attendance>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).attendance() == null) {
                throw new FormRejected("people[" + row + "].attendance", "Bitte ausfüllen.");
            }
            attendance.put(rows.get(row).registration(), rows.get(row).attendance());
        }
        if (!attendance
                .keySet()
                .equals(registered(task).stream().map(EventRegistration::id).collect(Collectors.toSet()))) {
            throw new FormRejected(
                    "people", "Die Liste der Angemeldeten hat sich geändert. Bitte die Seite neu laden.");
        }
        return attendance;
    }

    private List<EventRegistration> registered(CaseTask task) {
        return registrations.of(events.event(task.caseReference())).stream()
                .filter(registration -> registration.state() == RegistrationState.REGISTERED)
                .toList();
    }
}
