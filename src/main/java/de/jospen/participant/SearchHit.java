package de.jospen.participant;

/**
 * One thing found.
 *
 * @param title a name or a topic; what the person may read anyway
 * @param site id
 * @param state in German
 * @param page address of the page about it
 * @param because why it was found when neither reference nor title says so, or null
 */
public record SearchHit(
        Rank rank, String reference, String title, String site, String state, String page, String because) {

    /** What is shown first. */
    public enum Rank {
        SAME_REFERENCE,
        PART_OF_REFERENCE,
        TITLE,
        OTHER
    }

    /** A case; the person's name is its title. */
    public static SearchHit of(Rank rank, Participation participation, Person person, String because) {
        return new SearchHit(
                rank,
                participation.caseReference(),
                person.fullName(),
                participation.site(),
                participation.state().label(),
                CaseFileLink.to(participation.caseReference()),
                because);
    }
}
