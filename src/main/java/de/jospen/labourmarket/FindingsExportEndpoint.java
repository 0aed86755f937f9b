package de.jospen.labourmarket;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.ProjectProperties;
import de.jospen.workflow.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The findings as files, for the lead and the management. */
@RestController
@OpenTo({Role.LEAD, Role.MANAGEMENT})
class FindingsExportEndpoint {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ODS = MediaType.valueOf("application/vnd.oasis.opendocument.spreadsheet");
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final FindingsExport export;
    private final ProjectProperties project;
    private final Clock clock;

    FindingsExportEndpoint(FindingsExport export, ProjectProperties project, Clock clock) {
        this.export = export;
        this.project = project;
        this.clock = clock;
    }

    /** Always from the project's first day until today: two periods of one's choice could be subtracted. */
    @GetMapping("/camunda/api/jospen/findings-export/findings.{format}")
    ResponseEntity<byte[]> file(@PathVariable String format) {
        LocalDate first = project.start();
        LocalDate last = LocalDate.now(clock);
        return switch (format) {
            case "csv" -> answer(format, CSV, export.csv(first, last));
            case "xlsx" -> answer(format, XLSX, export.xlsx(first, last));
            case "ods" -> answer(format, ODS, export.ods(first, last));
            case "pdf" -> answer(format, MediaType.APPLICATION_PDF, export.pdf(first, last));
            default -> throw new NotYours();
        };
    }

    private static ResponseEntity<byte[]> answer(String format, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Erkenntnisse." + format)
                                .build()
                                .toString())
                .body(content);
    }
}
