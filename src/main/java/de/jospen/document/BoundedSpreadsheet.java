package de.jospen.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An XLSX file that is harmless to open: a small archive may expand to any size, and what the reader does with a row, a
 * cell's place or a text's number is as large as the file says. The file is read as a stream within limits and packed anew
 * from what was seen; definitions of entities are refused.
 */
public final class BoundedSpreadsheet {

    /** Says why in German. */
    public static final class Refused extends IOException {

        Refused(String sentence) {
            super(sentence);
        }
    }

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_SHARED_TEXTS = 50_000;
    private static final int MOST_CHARACTERS_OF_A_NUMBER = 40;
    private static final int GREATEST_EXPONENT = 30;

    private static final XMLInputFactory XML = xml();

    private BoundedSpreadsheet() {}

    /**
     * @param mostRows rows of a sheet, its heading included
     * @throws Refused if the file is damaged or larger than a file for this purpose can be
     */
    public static byte[] repack(byte[] file, int mostRows) throws Refused {
        var packed = new ByteArrayOutputStream(file.length);
        int entries = 0;
        int left = MOST_BYTES;
        // By its directory, as the reader does it; what some writers put around an entry the JDK cannot read as a
        // stream
        try (var in = ZipFile.builder().setByteArray(file).get();
                var out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused("Die Tabelle besteht aus zu vielen Teilen.");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content;
                try (InputStream part = in.getInputStream(entry)) {
                    content = part.readNBytes(left + 1);
                }
                left -= content.length;
                if (left < 0) {
                    throw new Refused("Die Tabelle ist ausgepackt zu groß. Bitte nur die nötigen Zeilen und Spalten"
                            + " behalten.");
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    check(content, mostRows);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        } catch (Refused e) {
            throw e;
        } catch (IOException | IllegalArgumentException | XMLStreamException e) {
            throw new Refused("Die Datei ist keine lesbare XLSX-Datei.");
        }
        return packed.toByteArray();
    }

    private static void check(byte[] content, int mostRows) throws Refused, XMLStreamException {
        // The reader behind guesses the encoding from the first bytes; only UTF-8 means the same to both
        Reader text = new StringReader(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        XMLStreamReader xml = XML.createXMLStreamReader(text);
        int rows = 0;
        int characters = 0;
        String cellType = null;
        boolean inValue = false;
        var value = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("Die Tabelle enthält Definitionen, die hier nicht angenommen werden.");
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            if (++rows > mostRows) {
                                throw new Refused("Bitte höchstens " + (mostRows - 1)
                                        + " Zeilen je Datei, die Überschriften" + " nicht mitgezählt.");
                            }
                        }
                        case "c" -> {
                            cellType = xml.getAttributeValue(null, "t");
                            requireNearColumn(xml.getAttributeValue(null, "r"));
                            characters = 0;
                        }
                        case "si" -> characters = 0;
                        case "v" -> {
                            inValue = true;
                            value.setLength(0);
                        }
                        default -> {
                            // nothing that grows
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += xml.getTextLength();
                    if (characters > MOST_CHARACTERS) {
                        throw new Refused("Eine Zelle enthält mehr als 10.000 Zeichen. Bitte kürzen.");
                    }
                    if (inValue) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if ("v".equals(xml.getLocalName())) {
                        inValue = false;
                        requireModest(cellType, value.toString().strip());
                    }
                    if (!"v".equals(xml.getLocalName()) && !"t".equals(xml.getLocalName())) {
                        characters = 0;
                    }
                }
                default -> {
                    // comments, declarations
                }
            }
        }
    }

    private static void requireNearColumn(String place) throws Refused {
        if (place == null) {
            return;
        }
        int column = 0;
        for (int at = 0; at < place.length() && column <= MOST_COLUMNS; at++) {
            char letter = Character.toUpperCase(place.charAt(at));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column > MOST_COLUMNS || place.length() > 10) {
            throw new Refused("Bitte höchstens " + MOST_COLUMNS + " Spalten.");
        }
    }

    private static void requireModest(String cellType, String value) throws Refused {
        if ("s".equals(cellType)) {
            if (!value.matches("\\d{1,9}") || Integer.parseInt(value) >= MOST_SHARED_TEXTS) {
                throw new Refused("Die Datei ist keine lesbare XLSX-Datei.");
            }
        } else if ((cellType == null || "n".equals(cellType)) && !value.isEmpty()) {
            String exponent = value.replaceFirst("(?i)^[^e]*e?[+-]?0*", "");
            if (value.length() > MOST_CHARACTERS_OF_A_NUMBER
                    || value.toLowerCase(Locale.ROOT).contains("e")
                            && (exponent.length() > 3
                                    || !exponent.isEmpty() && Integer.parseInt(exponent) > GREATEST_EXPONENT)) {
                throw new Refused("Eine Zahl in der Tabelle ist unlesbar groß.");
            }
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
