package de.jospen.operation;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.mail.WaitingMails;
import de.jospen.mail.WaitingMails.WaitingMail;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.restore.DataRestore;
import de.jospen.restore.DataRestores;
import de.jospen.workflow.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether mails may leave after a restore, and the release. The lead sees what would leave; the administration, which has
 * no data of cases, only how many.
 */
@RestController
@OpenTo({Role.LEAD, Role.ADMINISTRATION})
@RequestMapping("/camunda/api/jospen/sending")
class SendingEndpoint {

    private static final String LEAD = "project-lead";
    private static final Map<String, String> PEOPLE =
            Map.of("staff", "Mitarbeiter/in", "participant", "Teilnehmer/in", "enquiry", "Anfragende/r");

    /** @param number of case, event or enquiry; {@code null} for a mail about none */
    record Line(String subject, String recipient, String number, Instant since, boolean possibleRepeat) {}

    /** @param restoredAt {@code null} while mails leave as always */
    record Content(Instant restoredAt, long waiting, List<Line> mails) {}

    private final DataRestores restores;
    private final WaitingMails mails;
    private final Project project;

    SendingEndpoint(DataRestores restores, WaitingMails mails, Project project) {
        this.restores = restores;
        this.mails = mails;
        this.project = project;
    }

    @GetMapping
    Content read(@RequestAttribute Colleague colleague) {
        boolean lead = colleague.isIn(LEAD);
        return new Content(
                restores.holding().map(DataRestore::restoredAt).orElse(null),
                mails.count(),
                lead ? mails.list().stream().map(this::line).toList() : List.of());
    }

    @PostMapping("/release")
    Content release(@RequestAttribute Colleague colleague) {
        restores.release(colleague.id());
        return read(colleague);
    }

    private Line line(WaitingMail mail) {
        return new Line(
                mail.subject(), recipient(mail.recipient()), mail.caseReference(), mail.since(), mail.possibleRepeat());
    }

    private String recipient(String id) {
        return project.organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElseGet(() -> PEOPLE.getOrDefault(id.replaceFirst(":.*", ""), id));
    }
}
