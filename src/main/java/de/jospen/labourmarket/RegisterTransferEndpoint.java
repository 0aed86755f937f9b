package de.jospen.labourmarket;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.Colleague;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file, out and in; the file travels as it is. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen/labour-market/file")
class RegisterTransferEndpoint {

    private final RegisterTransfer transfer;

    RegisterTransferEndpoint(RegisterTransfer transfer) {
        this.transfer = transfer;
    }

    @GetMapping("/arbeitgeber.csv")
    ResponseEntity<byte[]> csv() {
        return answer("csv", "text/csv;charset=UTF-8", transfer.csv());
    }

    @GetMapping("/arbeitgeber.xlsx")
    ResponseEntity<byte[]> xlsx() {
        return answer("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", transfer.xlsx());
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    List<RegisterTransfer.Result> preview(@RequestBody byte[] file, @RequestAttribute Colleague colleague) {
        return transfer.preview(file, colleague.id());
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    List<RegisterTransfer.Result> run(@RequestBody byte[] file, @RequestAttribute Colleague colleague) {
        return transfer.run(file, colleague.id());
    }

    private static ResponseEntity<byte[]> answer(String format, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("arbeitgeber." + format)
                                .build()
                                .toString())
                .body(content);
    }
}
