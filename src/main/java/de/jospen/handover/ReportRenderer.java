package de.jospen.handover;

import de.jospen.document.PdfPages;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/**
 * Renders the report as PDF for people and as JSON for machines, which is inside the PDF too. The same document gives the
 * same bytes.
 */
@Component
class ReportRenderer {

    static final String JSON_NAME = "Uebergabebericht.json";

    private final PdfPages pages;

    ReportRenderer(PdfPages pages) {
        this.pages = pages;
    }

    ReportFiles render(ReportDocument document) {
        byte[] json = ReportJson.of(document);
        var model = new HashMap<String, Object>();
        model.put("report", document);
        model.put("competences", CompetenceView.of(document));
        byte[] pdf = pages.render(
                "report/handoverReport",
                model,
                document.reportDay(),
                new PdfPages.Enclosure(
                        JSON_NAME,
                        "application/json",
                        "Dieser Bericht für Programme; Aufbau: " + ReportJson.SCHEMA,
                        json));
        return new ReportFiles(pdf, json);
    }
}
