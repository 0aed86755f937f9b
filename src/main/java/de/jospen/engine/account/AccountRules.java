package de.jospen.engine.account;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What an account may look like, wherever it is entered: in our own pages, in a file, or in the web apps. Each check
 * answers with a German sentence, or nothing when all is well.
 */
@Component
public class AccountRules {

    public static final String ADMINISTRATORS = "camunda-admin";
    public static final String COACH = "coach";

    public static final String PASSWORD =
            "Mindestens 10 Zeichen mit Groß- und Kleinbuchstaben, Ziffer und Sonderzeichen; ohne Benutzerkennung, Namen"
                    + " oder E-Mail-Adresse.";
    public static final String LAST_ADMINISTRATOR =
            "Das ist die letzte Administration. Bitte zuerst jemand anderem die Rolle „Administration“ geben.";

    private static final String DATA_PROTECTION = "data-protection";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}0-9 .,'’()/-]{0,59}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@([A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}");

    private final Project project;

    AccountRules(Project project) {
        this.project = project;
    }

    public Optional<String> idFault(String id) {
        return id != null && ID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("Bitte 2 bis 40 Zeichen angeben, nur Kleinbuchstaben a bis z, Ziffern, Punkt und"
                        + " Bindestrich; das erste ein Buchstabe.");
    }

    /** Names are shown in every web app, so nothing in them may be read as markup or as a template. */
    public Optional<String> nameFault(String name) {
        return name != null && NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "Bitte höchstens 60 Zeichen angeben, nur Buchstaben, Ziffern, Leerzeichen und . , ' ( ) / -;"
                                + " das erste ein Buchstabe.");
    }

    /** One plain address of at most 120 characters. */
    public Optional<String> addressFault(String address) {
        return address != null
                        && address.length() <= 120
                        && ADDRESS.matcher(address).matches()
                        && !address.contains("..")
                ? Optional.empty()
                : Optional.of("Bitte eine E-Mail-Adresse in der Form name@beispiel.de angeben.");
    }

    /** Who works for whom: partners only for themselves, data protection apart from the work it looks at. */
    public Optional<String> combinationFault(Collection<String> roles) {
        var all = new TreeSet<>(roles);
        if (all.size() < 2) {
            return Optional.empty();
        }
        Optional<String> partner = project.organisations().stream()
                .filter(organisation -> organisation.kind() != Organisation.Kind.PROVIDER)
                .filter(organisation -> all.contains(organisation.id()))
                .map(Organisation::name)
                .findFirst();
        if (partner.isPresent()) {
            return Optional.of("Wer für „%s“ arbeitet, kann keine weitere Rolle haben.".formatted(partner.get()));
        }
        return all.contains(DATA_PROTECTION)
                ? Optional.of("Wer den Datenschutz prüft, kann keine weitere Rolle haben.")
                : Optional.empty();
    }
}
