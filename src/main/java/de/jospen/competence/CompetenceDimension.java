package de.jospen.competence;

/** The dimensions of the survey, tied to the project's goals (domain.md 4.2, JSE-25); their words: {@link Catalogue}. */
enum CompetenceDimension {
    ORIENTATION,
    APPLICATION,
    MOBILITY,
    REGION,
    LANGUAGE,
    BASICS,
    DIGITAL,
    PERSONAL,
    SOCIAL,
    FAMILY_WORK
}
