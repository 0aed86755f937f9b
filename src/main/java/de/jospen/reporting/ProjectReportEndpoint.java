package de.jospen.reporting;

import de.jospen.document.TableFiles;
import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reports as files: released ones for the lead and the management, drafts for the lead. */
@RestController
@OpenTo({Role.LEAD, Role.MANAGEMENT})
@RequestMapping("/camunda/api/jospen/project-reports")
class ProjectReportEndpoint {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ODS = MediaType.valueOf("application/vnd.oasis.opendocument.spreadsheet");
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    /** @param intact whether it is still what was released; otherwise nothing of it is given out */
    record Entry(
            String number,
            String kind,
            LocalDate asOf,
            Instant releasedAt,
            boolean sent,
            String sha256,
            boolean intact) {}

    private final ProjectReports reports;
    private final TableFiles files;

    ProjectReportEndpoint(ProjectReports reports, TableFiles files) {
        this.reports = reports;
        this.files = files;
    }

    static String path(ProjectReport report) {
        return "/camunda/api/jospen/project-reports/" + report.number() + "/report.pdf";
    }

    @GetMapping
    List<Entry> released() {
        return reports.released().stream()
                .map(report -> new Entry(
                        report.number(),
                        report.kind().label(),
                        report.asOf(),
                        report.releasedAt(),
                        report.sentAt() != null,
                        report.pdfSha256(),
                        reports.isIntact(report)))
                .toList();
    }

    @GetMapping("/{number}/report.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String number, @PathVariable String format, @RequestAttribute Colleague colleague) {
        ProjectReport report = reports.find(number)
                .filter(found -> isLead(colleague) && found.state() != ProjectReport.State.DISCARDED
                        || colleague.isIn("management") && found.isReleased())
                .orElseThrow(NotYours::new);
        return switch (format) {
            case "pdf" -> answer(report, format, MediaType.APPLICATION_PDF, reports.document(report));
            case "csv" -> answer(report, format, CSV, files.csv(reports.tables(report)));
            case "xlsx" -> answer(report, format, XLSX, files.xlsx(reports.tables(report)));
            case "ods" -> answer(report, format, ODS, files.ods(reports.tables(report)));
            default -> throw new NotYours();
        };
    }

    private static boolean isLead(Colleague colleague) {
        return colleague.isIn("project-lead");
    }

    private static ResponseEntity<byte[]> answer(ProjectReport report, String format, MediaType type, byte[] content) {
        String name = "Projektbericht-" + report.number() + (report.isReleased() ? "." : "-Entwurf.") + format;
        var disposition = format.equals("pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .body(content);
    }
}
