package de.jospen.staff;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import java.util.Arrays;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of the mails about tasks shows and saves, each colleague their own. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT})
@RequestMapping("/camunda/api/jospen/notifications")
class TaskMailEndpoint {

    record Choice(TaskMail value, String label, String sentence) {}

    /** @param address where the mails go, {@code null} if nobody knows */
    record Content(String address, TaskMail choice, List<Choice> choices) {}

    private final StaffMailboxes mailboxes;
    private final TaskMailPreferences preferences;
    private final TaskNewsRepository news;

    TaskMailEndpoint(StaffMailboxes mailboxes, TaskMailPreferences preferences, TaskNewsRepository news) {
        this.mailboxes = mailboxes;
        this.preferences = preferences;
        this.news = news;
    }

    @GetMapping
    Content read(@RequestAttribute Colleague colleague) {
        return new Content(
                mailboxes.addressOf(colleague.id()).orElse(null),
                preferences.of(colleague.id()),
                Arrays.stream(TaskMail.values())
                        .map(choice -> new Choice(choice, choice.label(), choice.sentence()))
                        .toList());
    }

    @PutMapping
    @Transactional
    public Content save(@RequestBody JsonNode form, @RequestAttribute Colleague colleague) {
        TaskMail choice = chosen(form.path("choice").asText());
        preferences.save(colleague.id(), choice);
        if (choice == TaskMail.OFF) {
            news.forgetAll(colleague.id());
        }
        return read(colleague);
    }

    private static TaskMail chosen(String name) {
        return Arrays.stream(TaskMail.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FormRejected("choice", "Bitte eine der angebotenen Möglichkeiten wählen."));
    }
}
