package de.jospen.document;

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

/** What the renderer leaves to do: a file inside as associated file, and nothing in the file that the clock decides. */
final class PdfFinish {

    private final PDDocument pdf;
    private final Calendar day;

    PdfFinish(PDDocument pdf, LocalDate day) {
        this.pdf = pdf;
        this.day = GregorianCalendar.from(ZonedDateTime.of(day.atStartOfDay(), ZoneId.of("Europe/Berlin")));
    }

    /** As PDF/A-3 wants it: in the names, and associated with the document as another form of the same. */
    void attach(PdfPages.Enclosure enclosure) throws IOException {
        var content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(enclosure.content()), COSName.FLATE_DECODE);
        content.setSubtype(enclosure.contentType());
        content.setSize(enclosure.content().length);
        content.setCreationDate(day);
        content.setModDate(day);
        var file = new PDComplexFileSpecification();
        file.setFile(enclosure.name());
        file.setFileUnicode(enclosure.name());
        file.setFileDescription(enclosure.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(enclosure.name(), file));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(file);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** The same content is the same document. */
    void identify(byte[] content) {
        pdf.setDocumentId(firstBytesOfHash(content));
    }

    /** The document's day in place of the moment of rendering, so that equal documents are equal files. */
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
