package de.jospen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of file is read back by a library that has not written it, or by its reading half. */
class TableFilesTest {

    private final TableFiles files = new TableFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "' =1",
                "=cmd|' /C calc'!A0",
                "''=1"
            })
    void noTextIsRunAsAFormulaAndEachComesBack(String text) throws Exception {
        Table table = new Table("Prüfung", List.of("Text"), List.of(List.of(text)));

        String csv = csv(table).get(1).get(0);
        String ods = (String) ods(table).getRange(1, 0).getValue();
        Row xlsx = xlsx(table).get(1);

        assertThat(List.of(csv, ods, xlsx.getCell(0).getText())).allMatch(cell -> cell.startsWith("'"));
        assertThat(xlsx.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(ods(table).getRange(1, 0).getFormula()).isNull();
        assertThat(Neutral.recover(csv)).isEqualTo(text);
        assertThat(Neutral.recover(ods)).isEqualTo(text);
        assertThat(Neutral.recover(xlsx.getCell(0).getText())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller & Söhne", "'s Hertogenbosch", "5-Tage-Woche", "a=b", "O'Neill", "'"})
    void harmlessTextsStayAsTheyAre(String text) {
        assertThat(Neutral.of(text)).isEqualTo(text);
        assertThat(Neutral.recover(text)).isEqualTo(text);
    }

    @Test
    void numbersAndDaysStayNumbersAndDays() throws Exception {
        Table table = new Table(
                "Werte", List.of("Zahl", "Tag", "leer"), List.of(Arrays.asList(-3, LocalDate.of(2018, 7, 12), null)));

        assertThat(csv(table).get(1)).containsExactly("-3", "12.07.2018", "");
        Row row = xlsx(table).get(1);
        assertThat(row.getCell(0).asNumber().intValue()).isEqualTo(-3);
        assertThat(row.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2018, 7, 12));
        assertThat(((Number) ods(table).getRange(1, 0).getValue()).intValue()).isEqualTo(-3);
        assertThat(ods(table).getRange(1, 1).getValue()).isEqualTo(LocalDate.of(2018, 7, 12));
    }

    @Test
    void csvIsAsGermanProgramsOpenIt() {
        byte[] csv = files.csv(List.of(new Table("T", List.of("Größe; \"Maß\""), List.of(List.of("ä\nö")))));

        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF\"Größe; \"\"Maß\"\"\"\r\n\"ä\nö\"");
    }

    @Test
    void aRowWithAnotherNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> new Table("T", List.of("a", "b"), List.of(List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<List<String>> csv(Table table) {
        String text = new String(files.csv(List.of(table)), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream()
                .map(record -> record.getFields())
                .toList();
    }

    private List<Row> xlsx(Table table) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(files.xlsx(List.of(table))))) {
            return workbook.getFirstSheet().read();
        }
    }

    private Sheet ods(Table table) throws Exception {
        return new SpreadSheet(new ByteArrayInputStream(files.ods(List.of(table)))).getSheet(0);
    }
}
