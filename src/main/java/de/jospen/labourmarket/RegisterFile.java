package de.jospen.labourmarket;

import de.jospen.document.BoundedSpreadsheet;
import de.jospen.document.Neutral;
import de.jospen.document.OfficeText;
import de.jospen.workflow.FormRejected;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;

/** Reads a file of employers and offers, CSV with semicolons or XLSX, into texts by the titles of the columns. */
@Component
class RegisterFile {

    /** @param line as the person sees it in the file */
    record Line(long line, Map<String, String> texts) {}

    static final int MOST_LINES = 2000;

    private static final int MOST_FIELDS = 100;

    /** A day is a number like others; only its format tells. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** @throws FormRejected when the file as a whole is unusable */
    List<Line> read(byte[] content, List<String> columns) {
        List<List<String>> cells =
                content.length > 1 && content[0] == 'P' && content[1] == 'K' ? xlsx(content) : csv(content);
        if (cells.size() < 2) {
            throw new FormRejected("file", "Die Datei enthält keine Angebote oder Arbeitgeber.");
        }
        if (cells.size() > MOST_LINES + 1) {
            throw tooManyLines();
        }
        List<String> header = cells.get(0);
        for (String title : header) {
            if (!columns.contains(title)) {
                throw new FormRejected(
                        "file", "Eine Spalte ist unbekannt. Bitte die exportierte Datei als Vorlage nehmen.");
            }
        }
        var lines = new ArrayList<Line>();
        for (int at = 1; at < cells.size(); at++) {
            var texts = new LinkedHashMap<String, String>();
            for (int column = 0; column < header.size(); column++) {
                String text = column < cells.get(at).size()
                        ? cells.get(at).get(column).strip()
                        : "";
                texts.put(header.get(column), text);
            }
            if (texts.values().stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(new Line(at + 1L, texts));
            }
        }
        return lines;
    }

    private static List<List<String>> csv(byte[] content) {
        try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(OfficeText.decode(content))) {
            var cells = new ArrayList<List<String>>();
            for (CsvRecord record : csv) {
                if (cells.size() > MOST_LINES) {
                    throw tooManyLines();
                }
                if (record.getFieldCount() > MOST_FIELDS) {
                    throw new FormRejected("file", "Bitte höchstens " + MOST_FIELDS + " Spalten.");
                }
                cells.add(record.getFields().stream().map(Neutral::recover).toList());
            }
            return cells;
        } catch (CsvParseException | IOException e) {
            throw new FormRejected("file", "Die Datei ist keine lesbare CSV-Datei. Bitte Anführungszeichen prüfen.");
        }
    }

    private static List<List<String>> xlsx(byte[] content) {
        try {
            byte[] harmless = BoundedSpreadsheet.repack(content, MOST_LINES + 1);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(harmless), WITH_FORMATS);
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                var cells = new ArrayList<List<String>>();
                rows.forEach(
                        row -> cells.add(row.stream().map(RegisterFile::text).toList()));
                return cells;
            }
        } catch (BoundedSpreadsheet.Refused e) {
            throw new FormRejected("file", e.getMessage());
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over in a damaged file
            throw new FormRejected("file", "Die Datei ist keine lesbare XLSX-Datei.");
        }
    }

    private static FormRejected tooManyLines() {
        return new FormRejected("file", "Bitte höchstens " + MOST_LINES + " Zeilen je Datei.");
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && format.contains("yy")
                    ? GERMAN.format(cell.asDate())
                    : cell.asNumber().toPlainString();
        }
        return Neutral.recover(cell.getText());
    }
}
