package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** Sections of WZ 2008; enough for statistics (domain.md 5.1). */
enum Sector implements Labelled {
    A("Land- und Forstwirtschaft, Fischerei"),
    B("Bergbau"),
    C("Verarbeitendes Gewerbe"),
    D("Energieversorgung"),
    E("Wasser und Abfall"),
    F("Baugewerbe"),
    G("Handel, Kfz-Werkstätten"),
    H("Verkehr und Lagerei"),
    I("Gastgewerbe"),
    J("Information und Kommunikation"),
    K("Banken und Versicherungen"),
    L("Grundstücks- und Wohnungswesen"),
    M("freiberufliche und technische Dienste"),
    N("Reinigung, Zeitarbeit, Garten, Sicherheit"),
    O("Öffentliche Verwaltung"),
    P("Erziehung und Unterricht"),
    Q("Gesundheit und Soziales"),
    R("Kunst, Unterhaltung, Erholung"),
    S("sonstige Dienstleistungen"),
    T("Private Haushalte"),
    U("Exterritoriale Organisationen");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
