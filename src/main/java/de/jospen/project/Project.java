package de.jospen.project;

import java.util.List;
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

    /** @throws IllegalArgumentException for an id the configuration does not know */
    public Organisation organisation(String id) {
        return organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: " + id));
    }
}
