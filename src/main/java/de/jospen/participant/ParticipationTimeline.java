package de.jospen.participant;

import static de.jospen.participant.TimelineEntry.happened;
import static de.jospen.participant.TimelineEntry.open;

import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referral, contacts, and the appointment agreed. */
@Repository
class ParticipationTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final Project project;

    ParticipationTimeline(JdbcClient jdbc, Project project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        var entries = new ArrayList<TimelineEntry>(jdbc.sql("""
                        SELECT contacted_on, channel, partner, note FROM contact_log WHERE participation_id = :id
                        """)
                .param("id", participation.id())
                .query((row, number) -> happened(
                        row.getObject("contacted_on", LocalDate.class),
                        Kind.STEP,
                        "Kontakt mit %s (%s): %s"
                                .formatted(
                                        ContactPartner.valueOf(row.getString("partner"))
                                                .label(),
                                        ContactChannel.valueOf(row.getString("channel"))
                                                .label(),
                                        row.getString("note"))))
                .list());
        entries.add(happened(
                participation.referredOn(),
                Kind.STEP,
                "Zuweisung durch "
                        + project.organisation(participation.jobcenter()).name()));
        if (participation.nextSessionOn() != null
                && !participation.nextSessionOn().isBefore(today)) {
            entries.add(open(participation.nextSessionOn(), Kind.SESSION, "Vereinbarter Termin"));
        }
        return entries;
    }
}
