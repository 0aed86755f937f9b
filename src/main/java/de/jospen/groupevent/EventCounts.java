package de.jospen.groupevent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the events: per host site for the target of three, and how far people get around (JSE-16, JSE-22). */
@Repository
class EventCounts {

    /**
     * @param attended seats taken by people who came
     * @param attendedElsewhere of these, by people of another site
     * @param neverInvitedElsewhere participants of the site to whom nobody has proposed an event at another site
     */
    record OfSite(
            int workshops, int visits, int planned, int attended, int attendedElsewhere, int neverInvitedElsewhere) {}

    private final JdbcClient jdbc;

    EventCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OfSite of(String site) {
        return new OfSite(
                events(site, "state = 'CARRIED_OUT' AND kind = 'WORKSHOP'"),
                events(site, "state = 'CARRIED_OUT' AND kind <> 'WORKSHOP'"),
                events(site, "state = 'PLANNED'"),
                attended(site, ""),
                attended(site, "AND r.home_site <> e.host_site"),
                neverInvitedElsewhere(site));
    }

    private int events(String site, String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM group_event WHERE host_site = :site AND " + condition)
                .param("site", site)
                .query(Integer.class)
                .single();
    }

    private int attended(String site, String condition) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM event_registration r JOIN group_event e ON e.id = r.event_id
                        WHERE e.host_site = :site AND r.attendance IN ('PRESENT', 'PRESENT_ONLINE')
                        """ + condition)
                .param("site", site)
                .query(Integer.class)
                .single();
    }

    private int neverInvitedElsewhere(String site) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM participation p
                        WHERE p.site = :site AND p.state IN ('ACTIVE', 'SUSPENDED') AND NOT EXISTS (
                            SELECT 1 FROM event_registration r JOIN group_event e ON e.id = r.event_id
                            WHERE r.participation_id = p.id AND e.host_site <> p.site)
                        """).param("site", site).query(Integer.class).single();
    }
}
