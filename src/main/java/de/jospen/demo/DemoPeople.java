package de.jospen.demo;

import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.staff.DemoPassword;
import de.jospen.staff.StaffMembers;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented colleagues for every role, all with the same published password. Never in production. */
@Component
@Profile("demo")
@Order(20)
class DemoPeople implements ApplicationRunner {

    private static final String COACH_SEES = "Die Aufgaben des Standorts: Zuweisung prüfen, Erstgespräch, Hemmnisse,"
            + " Coaching, Vermittlung, Übergabebericht";
    private static final String JOBCENTER_SEES =
            "„Prozess starten“ für eine Zuweisung; Angaben nachreichen; Übergabeberichte quittieren. Nur eigene Standorte";

    static final List<DemoPerson> PEOPLE = List.of(
            coach("coach.enger", "Jette", "Sommerfeld", "Coach in Enger"),
            coach("coach.spenge", "Malte", "Brinkhus", "Coach in Spenge"),
            coach("coach.joellenbeck", "Derya", "Altun", "Coach in Bielefeld-Jöllenbeck"),
            new DemoPerson(
                    "leitung",
                    "Ruth",
                    "Westerkamp",
                    "Projektleitung",
                    "project-lead",
                    "tasklist",
                    "Unklare Zuweisungen, Freigaben, Abstimmungen; die Aufgaben aller Standorte; Cockpit"),
            new DemoPerson(
                    "geschaeftsfuehrung",
                    "Henrik",
                    "Lohmeier",
                    "Geschäftsführung und Controlling",
                    "management",
                    "cockpit",
                    "Wie viele Fälle in welchem Schritt stehen, ohne Namen"),
            jobcenter("jobcenter.herford", "Sabine", "Krögermann", "Jobcenter Herford", "jobcenter-herford"),
            jobcenter(
                    "jobcenter.bielefeld", "Tarek", "Nassif", "Jobcenter Arbeitplus Bielefeld", "jobcenter-bielefeld"),
            new DemoPerson(
                    "kreis.herford",
                    "Birgit",
                    "Ostermeyer",
                    "Kreis Herford",
                    "kreis-herford",
                    "tasklist",
                    "Abstimmungen für Enger und Spenge, ohne Angaben zur Person"),
            new DemoPerson(
                    "sozialdezernat",
                    "Volker",
                    "Diekhoff",
                    "Sozialdezernat der Stadt Bielefeld",
                    "sozialdezernat-bielefeld",
                    "welcome",
                    "Keine Aufgaben: Das Dezernat wird informiert und sieht keine Fälle"),
            new DemoPerson(
                    "datenschutz",
                    "Inga",
                    "Petersenn",
                    "Datenschutz",
                    "data-protection",
                    "welcome",
                    "Noch keine Aufgaben: Auskunft und Löschung entstehen nicht im laufenden Fall"),
            new DemoPerson(
                    "admin",
                    "Nadine",
                    "Horstkamp",
                    "Administration",
                    "camunda-admin",
                    "admin",
                    "Benutzer und Rechte, Modelle und technische Störungen; keine Daten der Teilnehmenden"));

    private final StaffMembers members;
    private final Project project;

    DemoPeople(StaffMembers members, Project project) {
        this.members = members;
        this.project = project;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (DemoPerson person : PEOPLE) {
            members.takeOn(
                    person.id(),
                    person.firstName(),
                    person.lastName(),
                    DemoPassword.VALUE,
                    person.address(),
                    List.of(person.group()),
                    sitesOf(person));
        }
    }

    /** A coach's own site; everybody else gets theirs through the group. */
    private List<String> sitesOf(DemoPerson person) {
        return project.sites().stream()
                .filter(site -> site.coaches().contains(person.id()))
                .map(Site::id)
                .toList();
    }

    private static DemoPerson coach(String id, String firstName, String lastName, String role) {
        return new DemoPerson(id, firstName, lastName, role, "coach", "tasklist", COACH_SEES);
    }

    private static DemoPerson jobcenter(String id, String firstName, String lastName, String role, String group) {
        return new DemoPerson(id, firstName, lastName, role, group, "tasklist", JOBCENTER_SEES);
    }
}
