package de.jospen.project;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The project's sites and organisations, by their ids. */
@Component
public class Project {

    private final ProjectProperties properties;

    Project(ProjectProperties properties) {
        this.properties = properties;
    }

    public List<Site> sites() {
        return properties.sites();
    }

    public List<Organisation> organisations() {
        return properties.organisations();
    }

    /** @throws IllegalArgumentException for an id the configuration does not know */
    public Site site(String id) {
        return sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such site: " + id));
    }

    /** Whose people live there; empty for a place outside the project, which a person decides about (JSE-08). */
    public Optional<Site> siteByPostcode(String postcode) {
        return sites().stream()
                .filter(site -> site.postcodes().contains(postcode))
                .findFirst();
    }

    /**
     * The one Jobcenter that refers to the site and receives from it.
     *
     * @throws IllegalArgumentException for a site the configuration does not know
     */
    public Organisation jobcenterOf(String siteId) {
        return organisation(site(siteId).jobcenter());
    }

    /** @throws IllegalArgumentException for an id the configuration does not know */
    public Organisation organisation(String id) {
        return organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: " + id));
    }
}
