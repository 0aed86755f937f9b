package de.jospen.journey;

import de.jospen.workflow.Labelled;

/** Why a participation ends, with the group it is reported in (domain.md 1.3). */
enum ExitReason implements Labelled {
    EMPLOYMENT("Aufnahme sozialversicherungspflichtiger Beschäftigung", Group.POSITIVE),
    APPRENTICESHIP("Aufnahme einer Ausbildung", Group.POSITIVE),
    SELF_EMPLOYMENT("Aufnahme selbständiger Tätigkeit", Group.POSITIVE),
    PLAN_FINISHED("Coachingziele erreicht", Group.REGULAR),
    PROJECT_END("Ende des Projekts", Group.REGULAR),
    OTHER_MEASURE("Wechsel in andere Maßnahme / Qualifizierung", Group.NEUTRAL),
    LANGUAGE_COURSE("Wechsel in Integrations-/Berufssprachkurs", Group.NEUTRAL),
    BENEFIT_END("Ende des SGB-II-Leistungsbezugs", Group.NEUTRAL),
    RELOCATION("Umzug / Zuständigkeitswechsel", Group.NEUTRAL),
    HEALTH("gesundheitliche Gründe (ohne Angabe der Erkrankung)", Group.NEUTRAL),
    MATERNITY_PARENTAL("Mutterschutz / Elternzeit", Group.NEUTRAL),
    CARE("Betreuungs- oder Pflegeaufgaben", Group.NEUTRAL),
    OWN_REQUEST("auf eigenen Wunsch", Group.NEGATIVE),
    CONTACT_LOST("Kontaktabbruch trotz mehrfacher Einladung", Group.NEGATIVE),
    ABSENCE("Fehlzeiten / fehlende Mitwirkung", Group.NEGATIVE),
    TERMINATED_BY_JOBCENTER("Abbruch durch das Jobcenter", Group.NEGATIVE),
    TERMINATED_BY_PROVIDER("Abbruch durch den Träger (nach Abstimmung mit dem Jobcenter)", Group.NEGATIVE),
    DECEASED("verstorben", Group.NEUTRAL),
    OTHER("sonstiger Grund (ohne Gesundheitsangaben)", Group.NEUTRAL);

    enum Group {
        POSITIVE,
        NEUTRAL,
        NEGATIVE,
        REGULAR
    }

    private final String label;
    private final Group group;

    ExitReason(String label, Group group) {
        this.label = label;
        this.group = group;
    }

    @Override
    public String label() {
        return label;
    }

    /** What a planned end never is, and what is nothing else; with the other reasons the coach says which it was. */
    boolean fits(ExitKind kind) {
        return switch (kind) {
            case REGULAR -> group != Group.NEGATIVE && this != DECEASED;
            case EARLY -> group != Group.REGULAR;
        };
    }
}
