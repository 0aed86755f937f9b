package de.jospen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedSpreadsheetTest {

    private static final int ROWS = 10;
    private static final long MOST_ALLOCATED = 150L * 1024 * 1024;

    @Test
    void anOrdinaryFileKeepsItsParts() throws IOException {
        byte[] file =
                xlsx(rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Firma &amp; Söhne</t></is></c></row>"));

        assertThat(BoundedSpreadsheet.repack(file, ROWS)).isNotEmpty();
    }

    @Test
    void oneCellOfSixtyMegabytesIsRefusedAfterEight() throws IOException {
        byte[] file = xlsx(rows(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(60_000_000) + "</t></is></c></row>"));
        assertThat(file.length).isLessThan(100_000);

        assertRefusedCheaply(file, "ausgepackt zu groß");
    }

    @Test
    void aLongCellIsRefused() throws IOException {
        assertRefusedCheaply(
                xlsx(rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(10_001)
                        + "</t></is></c></row>")),
                "10.000 Zeichen");
    }

    @Test
    void aMillionRowsAreRefused() throws IOException {
        assertRefusedCheaply(xlsx(rows("<row/>".repeat(1_000_000))), "höchstens 9 Zeilen");
    }

    @Test
    void manyPartsAreRefused() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int number = 0; number < 101; number++) {
            parts.put("part" + number, new byte[0]);
        }
        assertRefusedCheaply(zip(parts), "zu vielen Teilen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"XFD1\"><v>1</v></c></row>",
                "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row><c r=\"A1\"><v>1E999999999</v></c></row>",
                "<row><c r=\"A1\"><v>1E-999999</v></c></row>",
                "<row><c r=\"A1\" t=\"n\"><v>1111111111111111111111111111111111111111111111</v></c></row>"
            })
    void whatTheReaderWouldBlowUpIsRefused(String row) throws IOException {
        assertRefusedCheaply(xlsx(rows(row)), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>&x;</sheetData></worksheet>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>",
                "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>",
                "<worksheet>&unknown;</worksheet>"
            })
    void entitiesAreRefused(String sheet) throws IOException {
        assertRefusedCheaply(xlsx(sheet), "");
        byte[] utf16 = zip(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(Charset.forName("UTF-16"))));
        assertRefusedCheaply(utf16, "");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThatThrownBy(() -> BoundedSpreadsheet.repack(xlsx("<worksheet><sheetData>"), ROWS))
                .isInstanceOf(BoundedSpreadsheet.Refused.class)
                .hasMessageContaining("keine lesbare");
    }

    private static void assertRefusedCheaply(byte[] file, String why) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> BoundedSpreadsheet.repack(file, ROWS))
                .isInstanceOf(BoundedSpreadsheet.Refused.class)
                .hasMessageContaining(why);

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }

    private static String rows(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] xlsx(String sheet) throws IOException {
        return zip(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
