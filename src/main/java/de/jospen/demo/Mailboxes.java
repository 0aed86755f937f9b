package de.jospen.demo;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whose mailboxes there are: each organisation's, even if empty, and everybody else's who got a mail. */
@Component
@Profile("demo")
class Mailboxes {

    /** The Jobcenter's side is what people come for. */
    private static final List<Organisation.Kind> ORDER = List.of(
            Organisation.Kind.JOBCENTER,
            Organisation.Kind.DISTRICT,
            Organisation.Kind.CITY_DEPARTMENT,
            Organisation.Kind.PROVIDER);

    private final LocalMailServer server;
    private final Map<String, String> owners = new LinkedHashMap<>();

    Mailboxes(LocalMailServer server, Project project) {
        this.server = server;
        project.organisations().stream()
                .filter(organisation -> organisation.mailbox() != null)
                .sorted(Comparator.comparing(organisation -> ORDER.indexOf(organisation.kind())))
                .forEach(organisation -> owners.put(organisation.mailbox(), owner(organisation)));
    }

    List<Mailbox> all() {
        Map<String, List<KeptMail>> mails =
                server.kept().newestFirst().stream().collect(Collectors.groupingBy(KeptMail::mailbox));
        List<String> addresses = new ArrayList<>(owners.keySet());
        mails.keySet().stream()
                .filter(address -> !owners.containsKey(address))
                .sorted()
                .forEach(addresses::add);
        return addresses.stream()
                .map(address -> new Mailbox(address, owner(address), mails.getOrDefault(address, List.of())))
                .toList();
    }

    Optional<Mailbox> find(String address) {
        return all().stream().filter(box -> box.address().equals(address)).findFirst();
    }

    /** Name of whoever reads there; the address itself if nobody is known. */
    String owner(String address) {
        String known = owners.get(address);
        return known != null
                ? known
                : DemoPeople.PEOPLE.stream()
                        .filter(person -> address.startsWith(person.id() + "@"))
                        .map(person -> person.name() + ", " + person.role())
                        .findFirst()
                        .orElse(address);
    }

    private static String owner(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.PROVIDER
                ? "Projektbüro, " + organisation.name()
                : organisation.name();
    }
}
