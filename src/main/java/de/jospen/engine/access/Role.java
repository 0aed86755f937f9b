package de.jospen.engine.access;

import de.jospen.project.Organisation;

/** What somebody is in the project: a group of people, or the people of every organisation of one kind. */
public enum Role {
    COACH("coach", null, "Coaches"),
    LEAD("project-lead", null, "Projektleitung"),
    MANAGEMENT("management", null, "Geschäftsführung"),
    JOBCENTER(null, Organisation.Kind.JOBCENTER, "Jobcenter"),
    DISTRICT(null, Organisation.Kind.DISTRICT, "Kreis"),
    CITY_DEPARTMENT(null, Organisation.Kind.CITY_DEPARTMENT, "Sozialdezernat"),
    DATA_PROTECTION("data-protection", null, "Datenschutz"),
    ADMINISTRATION("camunda-admin", null, "Administration");

    private final String group;
    private final Organisation.Kind organisation;
    private final String label;

    Role(String group, Organisation.Kind organisation, String label) {
        this.group = group;
        this.organisation = organisation;
        this.label = label;
    }

    boolean includes(String group, Iterable<Organisation> organisations) {
        if (this.group != null) {
            return this.group.equals(group);
        }
        for (Organisation candidate : organisations) {
            if (candidate.kind() == organisation && candidate.id().equals(group)) {
                return true;
            }
        }
        return false;
    }

    /** As the sentence of a refusal names it. */
    String label() {
        return label;
    }
}
