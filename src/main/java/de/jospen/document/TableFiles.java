package de.jospen.document;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Tables as files: CSV as German programs open it, XLSX and ODS. No cell of any of them is run as a formula. */
@Component
public class TableFiles {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char SEPARATOR = ';';

    /** Several tables one below the other, each with its title. */
    public byte[] csv(List<Table> tables) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            for (Table table : tables) {
                if (tables.size() > 1) {
                    writer.writeRecord(table.title());
                }
                writer.writeRecord(table.columns().stream().map(Neutral::of).toList());
                table.rows()
                        .forEach(row -> writer.writeRecord(
                                row.stream().map(TableFiles::text).toList()));
                if (tables.size() > 1) {
                    writer.writeRecord("");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(List<Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Jö-Sp-En", "1.0")) {
            for (Table table : tables) {
                Worksheet sheet = workbook.newWorksheet(table.title());
                for (int column = 0; column < table.columns().size(); column++) {
                    sheet.value(0, column, Neutral.of(table.columns().get(column)));
                    sheet.style(0, column).bold().set();
                }
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        write(sheet, row + 1, column, table.rows().get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] ods(List<Table> tables) {
        var spreadsheet = new SpreadSheet();
        for (Table table : tables) {
            var sheet = new Sheet(
                    table.title(), table.rows().size() + 1, table.columns().size());
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.getRange(0, column).setValue(Neutral.of(table.columns().get(column)));
                for (int row = 0; row < table.rows().size(); row++) {
                    Object value = table.rows().get(row).get(column);
                    if (value != null) {
                        sheet.getRange(row + 1, column)
                                .setValue(value instanceof String string ? Neutral.of(string) : value);
                    }
                }
            }
            spreadsheet.appendSheet(sheet);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            spreadsheet.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (value != null) {
            sheet.value(row, column, Neutral.of(value.toString()));
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        return value instanceof LocalDate day ? GERMAN.format(day) : Neutral.of(value.toString());
    }
}
