package de.jospen.referral;

import de.jospen.document.OfficeText;
import de.jospen.participant.Gender;
import de.jospen.participant.IntegrationGoal;
import de.jospen.project.Project;
import de.jospen.workflow.FormRejected;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads a file of referrals as a Jobcenter exports it: semicolons, UTF-8 or Windows-1252, German dates and words. What it
 * cannot translate it passes on as written, so that the form's own checks name the fault.
 */
@Component
class ReferralFile {

    /** One line of the file as a filled form, with its line number for messages. */
    record Row(long line, Map<String, Object> form) {}

    static final int MOST_ROWS = 500;

    private static final DateTimeFormatter GERMAN_DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Object> YES_NO =
            Map.of("ja", true, "j", true, "x", true, "1", true, "nein", false, "n", false, "0", false, "", false);
    private static final Map<String, String> GENDERS = Map.of(
            "w", Gender.FEMALE.name(),
            "m", Gender.MALE.name(),
            "d", Gender.DIVERSE.name(),
            "", Gender.NOT_STATED.name());

    private final Project project;

    ReferralFile(Project project) {
        this.project = project;
    }

    /** @throws FormRejected when the file as a whole is unusable: no header, unknown or missing column, too long */
    List<Row> read(byte[] content) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(OfficeText.decode(content))) {
            List<ReferralColumn> header = null;
            var rows = new ArrayList<Row>();
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = header(record);
                } else {
                    rows.add(row(header, record));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new FormRejected("file", "Bitte höchstens " + MOST_ROWS + " Personen je Datei.");
                }
            }
            if (rows.isEmpty()) {
                throw new FormRejected("file", "Die Datei enthält keine Personen.");
            }
            return rows;
        } catch (CsvParseException | java.io.IOException e) {
            throw new FormRejected("file", "Die Datei ist keine lesbare CSV-Datei. Bitte Anführungszeichen prüfen.");
        }
    }

    private static List<ReferralColumn> header(CsvRecord record) {
        var columns = new ArrayList<ReferralColumn>();
        for (String title : record.getFields()) {
            ReferralColumn column = ReferralColumn.of(title);
            if (columns.contains(column)) {
                throw new FormRejected("file", "Die Spalte „" + column.title + "“ kommt doppelt vor.");
            }
            columns.add(column);
        }
        for (ReferralColumn column : ReferralColumn.values()) {
            if (column.required && !columns.contains(column)) {
                throw new FormRejected("file", "Die Spalte „" + column.title + "“ fehlt.");
            }
        }
        return columns;
    }

    private Row row(List<ReferralColumn> header, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            throw new FormRejected(
                    "file",
                    "Zeile %d hat %d statt %d Spalten."
                            .formatted(record.getStartingLineNumber(), record.getFieldCount(), header.size()));
        }
        var form = new LinkedHashMap<String, Object>();
        for (int i = 0; i < header.size(); i++) {
            form.put(
                    header.get(i).field, value(header.get(i), record.getField(i).strip()));
        }
        form.putIfAbsent(ReferralColumn.GENDER.field, Gender.NOT_STATED.name());
        return new Row(record.getStartingLineNumber(), form);
    }

    private Object value(ReferralColumn column, String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        return switch (column) {
            case SITE -> siteId(text);
            case BIRTH_DATE, REFERRED_ON -> isoDay(text);
            case GENDER -> gender(word);
            case SINGLE_PARENT, IMMIGRANT, SGB2_CONFIRMED -> YES_NO.getOrDefault(word, text);
            case GOALS ->
                Arrays.stream(word.split(","))
                        .map(String::strip)
                        .filter(goal -> !goal.isEmpty())
                        .map(ReferralFile::goal)
                        .toList();
            default -> text;
        };
    }

    private String siteId(String text) {
        return project.sites().stream()
                .filter(site -> site.id().equalsIgnoreCase(text)
                        || site.name().equalsIgnoreCase(text)
                        || site.name().toLowerCase(Locale.GERMAN).endsWith("-" + text.toLowerCase(Locale.GERMAN)))
                .findFirst()
                .map(site -> site.id())
                .orElse(text);
    }

    private static String isoDay(String text) {
        try {
            return LocalDate.parse(text, GERMAN_DAY).toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String gender(String word) {
        return Arrays.stream(Gender.values())
                .filter(gender -> gender.label().toLowerCase(Locale.GERMAN).equals(word))
                .map(Enum::name)
                .findFirst()
                .orElseGet(() -> GENDERS.getOrDefault(word, word));
    }

    private static String goal(String word) {
        return Arrays.stream(IntegrationGoal.values())
                .filter(goal -> goal.label().toLowerCase(Locale.GERMAN).equals(word))
                .map(Enum::name)
                .findFirst()
                .orElse(word);
    }
}
