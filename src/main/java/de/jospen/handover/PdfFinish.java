package de.jospen.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What the renderer leaves to do: the JSON as associated file, and nothing in the file that the clock decides. */
final class PdfFinish {

    static final String JSON_NAME = "Uebergabebericht.json";

    private final PDDocument pdf;
    private final Calendar day;

    PdfFinish(PDDocument pdf, LocalDate reportDay) {
        this.pdf = pdf;
        this.day = GregorianCalendar.from(ZonedDateTime.of(reportDay.atStartOfDay(), ZoneId.of("Europe/Berlin")));
    }

    /** As PDF/A-3 wants it: in the names, and associated with the document as another form of the same. */
    void attach(byte[] json) throws IOException {
        var content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        content.setSubtype("application/json");
        content.setSize(json.length);
        content.setCreationDate(day);
        content.setModDate(day);
        var file = new PDComplexFileSpecification();
        file.setFile(JSON_NAME);
        file.setFileUnicode(JSON_NAME);
        file.setFileDescription("Dieser Bericht für Programme; Aufbau: " + ReportJson.SCHEMA);
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(JSON_NAME, file));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(file);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
        pdf.setDocumentId(firstBytesOfHash(json));
    }

    /** The report's day in place of the moment of rendering, so that equal documents are equal files. */
    void fixDates() throws IOException {
        String rendered = "<xmp:CreateDate>[^<]*</xmp:CreateDate>";
        pdf.getDocumentInformation().setCreationDate(day);
        var metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamp = day.toInstant()
                .atZone(ZoneId.of("Europe/Berlin"))
                .toOffsetDateTime()
                .toString();
        metadata.importXMPMetadata(xmp.replaceAll(rendered, "<xmp:CreateDate>" + stamp + "</xmp:CreateDate>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static long firstBytesOfHash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
