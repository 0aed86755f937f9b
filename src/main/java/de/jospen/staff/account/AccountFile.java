package de.jospen.staff.account;

import de.jospen.document.OfficeText;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.staff.account.StaffAccounts.AccountForm;
import de.jospen.workflow.FormRejected;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Reads a file of people: semicolons, UTF-8 or Windows-1252, several roles or sites with commas between them. What it does
 * not know it passes on as written, so that the checks of the form name the fault.
 */
@Component
class AccountFile {

    static final int MOST_ROWS = 200;
    static final List<String> COLUMNS =
            List.of("Benutzerkennung", "Vorname", "Nachname", "E-Mail", "Rollen", "Standorte");

    record Row(long line, AccountForm form) {}

    private final Roles roles;
    private final Project project;

    AccountFile(Roles roles, Project project) {
        this.roles = roles;
        this.project = project;
    }

    /** @throws FormRejected when the file as a whole is unusable */
    List<Row> read(byte[] content) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(OfficeText.decode(content))) {
            boolean header = true;
            var rows = new ArrayList<Row>();
            for (CsvRecord line : csv) {
                if (header) {
                    requireHeader(line);
                    header = false;
                } else {
                    rows.add(row(line));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new FormRejected("file", "Bitte höchstens " + MOST_ROWS + " Personen je Datei.");
                }
            }
            if (rows.isEmpty()) {
                throw new FormRejected("file", "Die Datei enthält keine Personen.");
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new FormRejected("file", "Die Datei ist keine lesbare CSV-Datei. Bitte Anführungszeichen prüfen.");
        }
    }

    private static void requireHeader(CsvRecord line) {
        if (!line.getFields().stream().map(String::strip).toList().equals(COLUMNS)) {
            throw new FormRejected(
                    "file", "Die erste Zeile muss lauten: " + String.join(";", COLUMNS) + " (siehe Beispieldatei).");
        }
    }

    private Row row(CsvRecord line) {
        if (line.getFieldCount() != COLUMNS.size()) {
            throw new FormRejected(
                    "file",
                    "Zeile %d hat %d statt %d Spalten."
                            .formatted(line.getStartingLineNumber(), line.getFieldCount(), COLUMNS.size()));
        }
        List<String> cells = line.getFields();
        return new Row(
                line.getStartingLineNumber(),
                new AccountForm(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        words(cells.get(4)).stream()
                                .map(word ->
                                        roles.named(word).map(Roles.Role::id).orElse(word))
                                .toList(),
                        words(cells.get(5)).stream().map(this::siteId).toList()));
    }

    private String siteId(String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        return project.sites().stream()
                .filter(site -> site.id().equals(word)
                        || site.name().toLowerCase(Locale.GERMAN).equals(word)
                        || site.name().toLowerCase(Locale.GERMAN).endsWith("-" + word))
                .findFirst()
                .map(Site::id)
                .orElse(text);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
