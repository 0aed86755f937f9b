package de.jospen.labourmarket;

import de.jospen.document.Table;
import de.jospen.document.TableFiles;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormReader;
import de.jospen.workflow.FormRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the register out as a file and in from one, line by line, each through the checks of the page. A line that is
 * there already changes nothing; a faulty one is named and leaves the others alone.
 */
@Service
class RegisterTransfer {

    enum Status {
        NEW,
        KNOWN,
        FAULTY,
        IMPORTED
    }

    /** @param name so that the person at the screen recognises the line */
    record Result(long line, String name, Status status, List<FieldError> errors) {}

    private final RegisterFile file;
    private final RegisterColumns columns;
    private final LabourMarket market;
    private final EmployerRepository employers;
    private final OfferRepository offers;
    private final FormReader reader;
    private final TableFiles files;
    private final TransactionTemplate transaction;

    RegisterTransfer(
            RegisterFile file,
            RegisterColumns columns,
            LabourMarket market,
            EmployerRepository employers,
            OfferRepository offers,
            FormReader reader,
            TableFiles files,
            TransactionTemplate transaction) {
        this.file = file;
        this.columns = columns;
        this.market = market;
        this.employers = employers;
        this.offers = offers;
        this.reader = reader;
        this.files = files;
        this.transaction = transaction;
    }

    byte[] csv() {
        return files.csv(List.of(table()));
    }

    byte[] xlsx() {
        return files.xlsx(List.of(table()));
    }

    /** Says for each line what an import would do; writes nothing. */
    List<Result> preview(byte[] content, String by) {
        return results(content, by, false);
    }

    List<Result> run(byte[] content, String by) {
        return results(content, by, true);
    }

    private Table table() {
        Map<UUID, List<Offer>> bySite = offers.all().stream().collect(Collectors.groupingBy(Offer::employerSiteId));
        var rows = new ArrayList<List<Object>>();
        for (Employer employer : employers.all()) {
            for (EmployerSite site : employer.sites()) {
                List<Offer> there = bySite.getOrDefault(site.id(), List.of());
                if (there.isEmpty()) {
                    rows.add(columns.row(employer, site, null));
                }
                there.forEach(offer -> rows.add(columns.row(employer, site, offer)));
            }
        }
        return new Table("Arbeitgeber und Angebote", columns.titles(), rows);
    }

    private List<Result> results(byte[] content, String by, boolean write) {
        return file.read(content, columns.titles()).stream()
                .map(line -> transaction.execute(status -> {
                    Result result = take(line, by);
                    if (!write || result.status() == Status.FAULTY) {
                        status.setRollbackOnly();
                    }
                    return write && result.status() == Status.NEW
                            ? new Result(result.line(), result.name(), Status.IMPORTED, List.of())
                            : result;
                }))
                .toList();
    }

    private Result take(RegisterFile.Line line, String by) {
        String name = line.texts().getOrDefault(RegisterColumns.EMPLOYER, "");
        String title = line.texts().getOrDefault(RegisterColumns.TITLE, "");
        String shown = title.isEmpty() ? name : name + ": " + title;
        try {
            Employer given = read(columns.employer(line.texts()), Employer.class);
            Optional<Employer> known = employers.findByName(given.name());
            EmployerSite place = given.sites().get(0);
            UUID site = known.flatMap(employer -> find(employer, place)).orElse(null);
            boolean isNew = site == null;
            if (isNew) {
                site = add(known, given, place, by);
            }
            if (!title.isEmpty()) {
                Offer offer = read(columns.offer(line.texts(), site.toString()), Offer.class);
                if (offers.ofEmployerSite(site).stream().noneMatch(other -> isSame(other, offer))) {
                    market.save(offer, by);
                    isNew = true;
                }
            }
            return new Result(line.line(), shown, isNew ? Status.NEW : Status.KNOWN, List.of());
        } catch (FormRejected rejected) {
            return new Result(line.line(), shown, Status.FAULTY, rejected.errors());
        }
    }

    private UUID add(Optional<Employer> known, Employer given, EmployerSite place, String by) {
        UUID id = known.map(employer -> {
                    var sites = new ArrayList<>(employer.sites());
                    sites.add(place);
                    return market.save(
                            new Employer(
                                    employer.id(),
                                    employer.version(),
                                    employer.name(),
                                    employer.sector(),
                                    employer.remark(),
                                    sites),
                            by);
                })
                .orElseGet(() -> market.save(given, by));
        return employers.find(id).flatMap(employer -> find(employer, place)).orElseThrow();
    }

    private static Optional<UUID> find(Employer employer, EmployerSite place) {
        return employer.sites().stream()
                .filter(site -> same(site, place, EmployerSite::site)
                        && same(site, place, EmployerSite::postcode)
                        && same(site, place, EmployerSite::town)
                        && same(site, place, EmployerSite::street))
                .map(EmployerSite::id)
                .findFirst();
    }

    private static boolean isSame(Offer one, Offer other) {
        return same(one, other, Offer::title) && same(one, other, Offer::kind) && same(one, other, Offer::validFrom);
    }

    private static <T> boolean same(T one, T other, Function<T, ?> part) {
        return Objects.equals(part.apply(one), part.apply(other));
    }

    private <D> D read(Map<String, Object> form, Class<D> type) {
        return reader.read(reader.write(form), type);
    }
}
