package de.jospen.referral;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.Colleague;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The import page's two steps: look, then import. The file travels as it is. */
@RestController
@OpenTo(Role.JOBCENTER)
@RequestMapping(path = "/camunda/api/jospen/referrals/import", consumes = "text/csv")
class ReferralImportEndpoint {

    private final ReferralImport referralImport;
    private final ReferralExample example;

    ReferralImportEndpoint(ReferralImport referralImport, ReferralExample example) {
        this.referralImport = referralImport;
        this.example = example;
    }

    @GetMapping(path = "/zuweisungen-beispiel.csv", consumes = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> example() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(example.file());
    }

    @PostMapping("/preview")
    List<ReferralImport.Result> preview(@RequestBody byte[] file, @RequestAttribute Colleague colleague) {
        return referralImport.preview(file, colleague);
    }

    @PostMapping
    List<ReferralImport.Result> run(@RequestBody byte[] file, @RequestAttribute Colleague colleague) {
        return referralImport.run(file, colleague);
    }
}
