package de.jospen.reporting;

import de.jospen.document.PdfPages;
import de.jospen.document.SmallCells;
import de.jospen.document.Table;
import de.jospen.project.ProjectProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The report for people, as PDF/UA; the same figures and words give the same bytes. */
@Component
class ReportPages {

    private final PdfPages pages;
    private final ReportTables tables;
    private final ProjectProperties project;

    ReportPages(PdfPages pages, ReportTables tables, ProjectProperties project) {
        this.pages = pages;
        this.tables = tables;
        this.project = project;
    }

    byte[] render(ProjectReport report, ReportFigures figures) {
        Map<String, Table> byTitle =
                tables.of(figures).stream().collect(Collectors.toMap(Table::title, Function.identity()));
        var model = new HashMap<String, Object>();
        model.put("title", report.kind().label());
        model.put("number", report.number());
        model.put("project", project.name());
        model.put("draft", !report.isReleased());
        model.put("asOf", report.asOf());
        model.put("targets", figures.targets());
        model.put("comment", report.comment());
        model.put("aims", byTitle.get("Stand der Ziele"));
        model.put("people", List.of(byTitle.get("Teilnehmende, Vermittlung"), byTitle.get("Teilnehmende, Lebenslage")));
        model.put("things", byTitle.get("Workshops und Anfragen"));
        model.put("effort", byTitle.get("Aufwand nach Standort"));
        model.put("funders", byTitle.get("Aufwand nach Geldgeber"));
        model.put("esf", tables.esf(figures));
        model.put("outlooks", figures.forecast().outlooks());
        model.put("caution", figures.forecast().caution());
        model.put("hidden", SmallCells.HIDDEN);
        model.put("smallest", SmallCells.SMALLEST);
        return pages.render(report.kind().template(), model, report.asOf());
    }
}
