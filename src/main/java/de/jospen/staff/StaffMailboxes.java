package de.jospen.staff;

import de.jospen.mail.MailboxDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The colleagues' addresses, as the administration keeps them with the users. */
@Component
public class StaffMailboxes implements MailboxDirectory {

    private static final String STAFF = "staff:";

    /** An import makes hundreds of tasks arrive at one desk; who sits there does not change meanwhile. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Desk(String group, String site) {}

    private record Found(List<String> users, Instant at) {}

    private final IdentityService identityService;
    private final StaffDirectory directory;
    private final Clock clock;
    private final Map<Desk, Found> desks = new ConcurrentHashMap<>();

    StaffMailboxes(IdentityService identityService, StaffDirectory directory, Clock clock) {
        this.identityService = identityService;
        this.directory = directory;
        this.clock = clock;
    }

    static String recipient(String userId) {
        return STAFF + userId;
    }

    @Override
    public Optional<String> mailboxOf(String recipient) {
        return recipient.startsWith(STAFF) ? addressOf(recipient.substring(STAFF.length())) : Optional.empty();
    }

    Optional<String> addressOf(String userId) {
        return directory
                .find(userId)
                .map(User::getEmail)
                .filter(StringUtils::hasText)
                .map(String::strip);
    }

    /** Ids of those with an address who are in one of the groups and work for the site, by themselves or by any group. */
    Set<String> reachable(Collection<String> groups, String site) {
        return groups.stream()
                .flatMap(group -> atDesk(new Desk(group, site)).stream())
                .collect(Collectors.toSet());
    }

    /** Has an address and works for the site; whoever does not could not open the task. */
    boolean isReachable(String userId, String site) {
        return site != null
                && addressOf(userId).isPresent()
                && directory.sitesOf(userId).contains(site);
    }

    /** After a change of people; without it they are seen a minute later. */
    public void forget() {
        desks.clear();
    }

    private List<String> atDesk(Desk desk) {
        Instant now = clock.instant();
        return desks.compute(
                        desk,
                        (key, known) -> known != null && known.at().plus(KEPT).isAfter(now)
                                ? known
                                : new Found(directory.unguarded(() -> find(key)), now))
                .users();
    }

    private List<String> find(Desk desk) {
        List<User> members =
                identityService.createUserQuery().memberOfGroup(desk.group()).list();
        Set<String> atSite = ids(identityService.createUserQuery().memberOfTenant(desk.site()));
        for (Group group :
                identityService.createGroupQuery().memberOfTenant(desk.site()).list()) {
            atSite.addAll(ids(identityService.createUserQuery().memberOfGroup(group.getId())));
        }
        return members.stream()
                .filter(user -> atSite.contains(user.getId()) && StringUtils.hasText(user.getEmail()))
                .map(User::getId)
                .toList();
    }

    private static Set<String> ids(UserQuery users) {
        return users.list().stream().map(User::getId).collect(Collectors.toCollection(HashSet::new));
    }
}
