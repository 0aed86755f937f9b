package de.jospen.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A project whose settings a test may spoil. */
class FakeProject implements ProjectFacts, MailboxDirectory {

    final Map<String, String> mailboxes = new HashMap<>();
    String name;

    FakeProject() {
        reset();
    }

    void reset() {
        name = "Jö-Sp-En";
        mailboxes.clear();
        mailboxes.put("jobcenter-herford", "eingang@jobcenter-herford.example");
        mailboxes.put("rege", "projekt@jospen.example");
        mailboxes.put("staff:coach.enger", "coach.enger@jospen.example");
        mailboxes.put("staff:leitung", "leitung@jospen.example");
        mailboxes.put(ExampleMails.CHANGED_ADDRESS + ":new", "neu@post.example");
        mailboxes.put(ExampleMails.CHANGED_ADDRESS + ":old", "alt@post.example");
        mailboxes.put(ExampleMails.PARTICIPANT, "kim@post.example");
        mailboxes.put(ExampleMails.REQUESTER, "fragt@firma.example");
        mailboxes.put("kreis-herford", "abstimmung@kreis-herford.example");
    }

    @Override
    public String project() {
        return name;
    }

    @Override
    public String mailbox() {
        return "projekt@jospen.example";
    }

    @Override
    public String footer() {
        return "Muster & Söhne Personalentwicklungs-GmbH, Sitz Bielefeld";
    }

    @Override
    public Optional<String> mailboxOf(String recipient) {
        return Optional.ofNullable(mailboxes.get(recipient));
    }

    @Override
    public String organisationName(String organisationId) {
        return Optional.ofNullable(Map.of(
                                "jobcenter-herford", "Jobcenter Herford",
                                "jobcenter-bielefeld", "Jobcenter Bielefeld",
                                "kreis-herford", "Kreis Herford")
                        .get(organisationId))
                .orElseThrow();
    }

    @Override
    public String taskName(String process, String taskKey) {
        return Optional.ofNullable(
                        Map.of("draftReport", "Übergabebericht entwerfen").get(taskKey))
                .orElseThrow();
    }

    @Override
    public String baseUrl() {
        return "https://jospen.example";
    }

    @Override
    public String siteName(String siteId) {
        return Optional.ofNullable(Map.of("spenge", "Spenge", "joellenbeck", "Bielefeld-Jöllenbeck")
                        .get(siteId))
                .orElseThrow();
    }
}
