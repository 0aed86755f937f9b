package de.jospen.referral;

import de.jospen.workflow.Colleague;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormReader;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.ProcessStarts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a file of referrals row by row, each through the same start form a person fills, in a transaction of its own. A
 * row that was imported before is left out; a faulty row is named and leaves the others alone.
 */
@Service
class ReferralImport {

    /**
     * What became of a row, or would become of it.
     *
     * @param name so that the person at the screen recognises the row
     * @param caseReference of the started case, null unless imported
     */
    record Result(long line, String name, Status status, String caseReference, List<FieldError> errors) {}

    enum Status {
        NEW,
        ALREADY_IMPORTED,
        FAULTY,
        IMPORTED
    }

    private final ReferralFile file;
    private final FormReader reader;
    private final ReferralService service;
    private final ReferralRepository repository;
    private final ProcessStarts processStarts;
    private final TransactionTemplate transaction;

    ReferralImport(
            ReferralFile file,
            FormReader reader,
            ReferralService service,
            ReferralRepository repository,
            ProcessStarts processStarts,
            TransactionTemplate transaction) {
        this.file = file;
        this.reader = reader;
        this.service = service;
        this.repository = repository;
        this.processStarts = processStarts;
        this.transaction = transaction;
    }

    /** Says for each row what an import would do; writes nothing. */
    List<Result> preview(byte[] content, Colleague colleague) {
        var results = new ArrayList<Result>();
        Set<String> seen = new HashSet<>();
        for (ReferralFile.Row row : file.read(content)) {
            results.add(check(row, colleague, seen));
        }
        return results;
    }

    /** Starts a case for every new row. */
    List<Result> run(byte[] content, Colleague colleague) {
        var results = new ArrayList<Result>();
        Set<String> seen = new HashSet<>();
        for (ReferralFile.Row row : file.read(content)) {
            Result checked = check(row, colleague, seen);
            results.add(checked.status() == Status.NEW ? start(row, checked) : checked);
        }
        return results;
    }

    private Result check(ReferralFile.Row row, Colleague colleague, Set<String> seen) {
        try {
            ReferralData data = reader.read(reader.write(row.form()), ReferralData.class);
            service.requirePlausible(data);
            if (!colleague.sites().contains(data.site())) {
                throw new FormRejected("site", "Dieser Standort gehört nicht zu Ihrer Organisation.");
            }
            String hash = hash(data);
            boolean known = !seen.add(hash) || repository.isImported(hash);
            return new Result(row.line(), name(row), known ? Status.ALREADY_IMPORTED : Status.NEW, null, List.of());
        } catch (FormRejected rejection) {
            return faulty(row, rejection);
        }
    }

    private Result start(ReferralFile.Row row, Result checked) {
        try {
            String caseReference = transaction.execute(status -> {
                String form = reader.write(row.form());
                String started = processStarts.start("referral", form);
                repository.markImported(started, hash(reader.read(form, ReferralData.class)));
                return started;
            });
            return new Result(row.line(), checked.name(), Status.IMPORTED, caseReference, List.of());
        } catch (FormRejected rejection) {
            return faulty(row, rejection);
        } catch (DuplicateKeyException importedMeanwhile) {
            return new Result(row.line(), checked.name(), Status.ALREADY_IMPORTED, null, List.of());
        }
    }

    private static Result faulty(ReferralFile.Row row, FormRejected rejection) {
        List<FieldError> errors = rejection.errors().stream()
                .map(error -> new FieldError(ReferralColumn.titleOf(error.field()), error.message()))
                .toList();
        return new Result(row.line(), name(row), Status.FAULTY, null, errors);
    }

    private static String name(ReferralFile.Row row) {
        return row.form().get("firstName") + " " + row.form().get("lastName");
    }

    /** Over the checked data, so that another date format or blank does not make another row. */
    private String hash(ReferralData data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(reader.write(data).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
