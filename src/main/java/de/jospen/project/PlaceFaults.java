package de.jospen.project;

import static de.jospen.project.Faults.isEmpty;

import java.util.List;
import java.util.regex.Pattern;

/** What can be wrong with sites and organisations: somebody whom no mail reaches, a place where nobody works. */
final class PlaceFaults {

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

    private final ProjectProperties project;
    private final Faults faults;

    PlaceFaults(ProjectProperties project, Faults faults) {
        this.project = project;
        this.faults = faults;
    }

    void collect() {
        faults.when(project.sites().isEmpty(), "Das Projekt hat keinen Standort (sites).");
        faults.ids("den Standorten", project.sites(), Site::id);
        faults.ids("den Organisationen", project.organisations(), Organisation::id);
        project.organisations().forEach(this::organisation);
        project.sites().forEach(this::site);
        sharedPostcodes();
    }

    private void organisation(Organisation organisation) {
        String name = nameOf(organisation.name(), organisation.id());
        faults.when(isEmpty(organisation.name()), "Die Organisation „%s“ hat keinen Namen (name).", organisation.id());
        faults.when(organisation.kind() == null, "Bei der Organisation %s fehlt die Art (kind).", name);
        faults.when(
                isEmpty(organisation.mailbox()) && mustBeReached(organisation),
                "Die Organisation %s hat kein Postfach (mailbox).",
                name);
        faults.mailbox(name, organisation.mailbox());
    }

    private boolean mustBeReached(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.JOBCENTER
                || project.sites().stream()
                        .anyMatch(site ->
                                organisation.id() != null && organisation.id().equals(site.coordinatedBy()));
    }

    private void site(Site site) {
        String name = nameOf(site.name(), site.id());
        faults.when(isEmpty(site.name()), "Der Standort „%s“ hat keinen Namen (name).", site.id());
        faults.when(
                site.coaches().stream().allMatch(Faults::isEmpty), "Der Standort %s hat keinen Coach (coaches).", name);
        site.coaches().forEach(coach -> faults.malformedId("den Coaches von " + name, coach));
        faults.when(site.postcodes().isEmpty(), "Der Standort %s hat keine Postleitzahl (postcodes).", name);
        for (String postcode : site.postcodes()) {
            faults.when(
                    !POSTCODE.matcher(postcode).matches(),
                    "Die Postleitzahl „%s“ des Standorts %s hat nicht fünf Ziffern (bitte in Anführungszeichen setzen).",
                    postcode,
                    name);
        }
        faults.when(isEmpty(site.jobcenter()), "Der Standort %s hat kein Jobcenter (jobcenter).", name);
        refersTo(name, "jobcenter", site.jobcenter(), Organisation.Kind.JOBCENTER);
        refersTo(name, "coordinated-by", site.coordinatedBy(), Organisation.Kind.DISTRICT);
        site.funders().forEach(funder -> refersTo(name, "funders", funder, null));
    }

    private void refersTo(String site, String key, String id, Organisation.Kind kind) {
        if (isEmpty(id)) {
            return;
        }
        List<Organisation> found = project.organisations().stream()
                .filter(organisation -> id.equals(organisation.id()))
                .toList();
        faults.when(
                found.isEmpty(), "Der Standort %s verweist auf die unbekannte Organisation „%s“ (%s).", site, id, key);
        faults.when(
                kind != null && found.stream().anyMatch(organisation -> organisation.kind() != kind),
                "Der Standort %s verweist mit %s auf „%s“, das nicht von der Art %s ist.",
                site,
                key,
                id,
                kind);
    }

    private void sharedPostcodes() {
        Faults.counted(project.sites().stream()
                        .flatMap(site -> site.postcodes().stream())
                        .toList())
                .forEach((postcode, count) ->
                        faults.when(count > 1, "Die Postleitzahl %s ist mehrfach vergeben (postcodes).", postcode));
    }

    private static String nameOf(String name, String id) {
        return isEmpty(name) ? "„" + id + "“" : name;
    }
}
