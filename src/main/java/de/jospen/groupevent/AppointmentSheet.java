package de.jospen.groupevent;

import de.jospen.document.PdfPages;
import de.jospen.participant.Participants;
import de.jospen.project.ProjectProperties;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * The appointment on paper, for people without mail, in German and English. Another language is another file of texts and
 * an entry here; what staff wrote stays German.
 */
@Component
class AppointmentSheet {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** @param german whatever the language around it */
    record Line(String label, String value, boolean german) {}

    record Language(String code, ResourceBundle texts, List<Line> lines) {

        public String text(String key) {
            return texts.getString(key);
        }
    }

    private final PdfPages pages;
    private final Participants participants;
    private final ProjectProperties project;
    private final Clock clock;

    AppointmentSheet(PdfPages pages, Participants participants, ProjectProperties project, Clock clock) {
        this.pages = pages;
        this.participants = participants;
        this.project = project;
        this.clock = clock;
    }

    byte[] of(GroupEvent event, EventRegistration registration) {
        String name = participants.person(registration.participationId()).fullName();
        return pages.render(
                "event/appointmentSheet",
                Map.of(
                        "number", event.number(),
                        "project", project.name(),
                        "mailbox", project.contactMailbox(),
                        "languages",
                                LANGUAGES.stream()
                                        .map(locale -> language(locale, event, name))
                                        .toList()),
                LocalDate.now(clock));
    }

    private Language language(Locale locale, GroupEvent event, String name) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "event/appointmentSheet",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ZonedDateTime begins = event.beginsAt().atZone(clock.getZone());
        String kind = event.kind().name();
        var lines = new ArrayList<Line>();
        lines.add(new Line(texts.getString("name"), name, true));
        lines.add(
                texts.containsKey(kind)
                        ? new Line(texts.getString("kind"), texts.getString(kind), false)
                        : new Line(texts.getString("kind"), event.kind().label(), true));
        lines.add(new Line(texts.getString("topic"), event.topic(), true));
        lines.add(new Line(
                texts.getString("day"),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(begins),
                false));
        lines.add(new Line(
                texts.getString("time"),
                MessageFormat.format(
                        texts.getString("clock"),
                        TIME.format(begins),
                        TIME.format(event.endsAt().atZone(clock.getZone()))),
                false));
        lines.add(new Line(texts.getString("place"), event.place(), true));
        if (event.hostCompany() != null) {
            lines.add(new Line(texts.getString("company"), event.hostCompany(), true));
        }
        lines.add(new Line(texts.getString("number"), event.number(), false));
        return new Language(locale.getLanguage(), texts, lines);
    }
}
