package de.jospen.staff.account;

import de.jospen.staff.account.StaffAccounts.AccountForm;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Takes on a file of people, each in a transaction of its own; whoever is there already is left alone. */
@Service
class AccountImport {

    enum Status {
        NEW,
        KNOWN,
        FAULTY,
        TAKEN_ON
    }

    /** @param password the first one, {@code null} unless taken on; kept nowhere */
    record Result(long line, String id, String name, Status status, String password, List<FieldError> errors) {}

    private final AccountFile file;
    private final StaffAccounts accounts;

    AccountImport(AccountFile file, StaffAccounts accounts) {
        this.file = file;
        this.accounts = accounts;
    }

    /** Says for each row what an import would do; writes nothing. */
    List<Result> preview(byte[] content) {
        var results = new ArrayList<Result>();
        Set<String> seen = new HashSet<>();
        for (AccountFile.Row row : file.read(content)) {
            results.add(check(row, seen));
        }
        return results;
    }

    List<Result> run(byte[] content) {
        var results = new ArrayList<Result>();
        Set<String> seen = new HashSet<>();
        for (AccountFile.Row row : file.read(content)) {
            Result checked = check(row, seen);
            results.add(checked.status() == Status.NEW ? takeOn(row) : checked);
        }
        return results;
    }

    private Result check(AccountFile.Row row, Set<String> seen) {
        AccountForm form = row.form();
        var faults = new ArrayList<FieldError>();
        accounts.idFault(form.id()).ifPresent(fault -> faults.add(new FieldError("id", fault)));
        if (!seen.add(form.id())) {
            faults.add(new FieldError("id", "Diese Benutzerkennung steht weiter oben schon einmal."));
        }
        if (faults.isEmpty() && accounts.exists(form.id())) {
            return result(row, Status.KNOWN, null, List.of());
        }
        faults.addAll(accounts.faults(form));
        return result(row, faults.isEmpty() ? Status.NEW : Status.FAULTY, null, faults);
    }

    private Result takeOn(AccountFile.Row row) {
        try {
            return result(row, Status.TAKEN_ON, accounts.takeOn(row.form()), List.of());
        } catch (FormRejected rejection) {
            return result(row, Status.FAULTY, null, rejection.errors());
        }
    }

    private static Result result(AccountFile.Row row, Status status, String password, List<FieldError> errors) {
        AccountForm form = row.form();
        return new Result(row.line(), form.id(), form.firstName() + " " + form.lastName(), status, password, errors);
    }
}
