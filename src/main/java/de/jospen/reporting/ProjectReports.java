package de.jospen.reporting;

import de.jospen.document.Table;
import de.jospen.participant.RunningNumbers;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.reporting.ProjectReport.Comment;
import de.jospen.workflow.Colleagues;
import de.jospen.workflow.FormRejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The project's reports from the request to the release; a released one is read and never written again (JSE-30). */
@Service
class ProjectReports {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

    private final ProjectReportRepository repository;
    private final ProjectReportDelivery delivery;
    private final ReportPages pages;
    private final ReportTables tables;
    private final Targets targets;
    private final Forecasts forecasts;
    private final PeopleRepository people;
    private final Efforts efforts;
    private final EsfIndicators esf;
    private final RunningNumbers numbers;
    private final Colleagues colleagues;
    private final Project project;
    private final ProjectProperties properties;
    private final Clock clock;

    ProjectReports(
            ProjectReportRepository repository,
            ProjectReportDelivery delivery,
            ReportPages pages,
            ReportTables tables,
            Targets targets,
            Forecasts forecasts,
            PeopleRepository people,
            Efforts efforts,
            EsfIndicators esf,
            RunningNumbers numbers,
            Colleagues colleagues,
            Project project,
            ProjectProperties properties,
            Clock clock) {
        this.repository = repository;
        this.delivery = delivery;
        this.pages = pages;
        this.tables = tables;
        this.targets = targets;
        this.forecasts = forecasts;
        this.people = people;
        this.efforts = efforts;
        this.esf = esf;
        this.numbers = numbers;
        this.colleagues = colleagues;
        this.project = project;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @return the number of the new report
     * @throws FormRejected when there is one of the kind for the month, or nobody to send it to
     */
    @Transactional
    public String request(ProjectReportKind kind, LocalDate asOf, String by) {
        repository.ofMonth(kind, asOf).ifPresent(existing -> {
            throw new FormRejected(
                    "asOf",
                    "Für %s gibt es schon: %s %s. Bitte dort weiterarbeiten."
                            .formatted(MONTH.format(asOf), kind.label(), existing.number()));
        });
        if (project.organisations().stream().noneMatch(kind::isFor)) {
            throw new FormRejected("kind", "In der Konfiguration steht niemand, der diesen Bericht bekommt.");
        }
        return insert(kind, asOf, by);
    }

    private String insert(ProjectReportKind kind, LocalDate asOf, String by) {
        String number = numbers.next(
                RunningNumbers.Series.REPORT, "BR", LocalDate.now(clock).getYear());
        try {
            repository.insert(number, kind, asOf, by);
        } catch (DuplicateKeyException e) {
            throw new FormRejected(
                    "asOf",
                    "Für %s hat gerade jemand anderes diesen Bericht angefordert.".formatted(MONTH.format(asOf)));
        }
        return number;
    }

    /** The report on the month before today's, unless there is one or the month is none of the project's. */
    @Transactional
    public Optional<String> openMonthly() {
        LocalDate asOf = LocalDate.now(clock).withDayOfMonth(1).minusDays(1);
        boolean inProject =
                !asOf.isBefore(properties.start()) && !asOf.withDayOfMonth(1).isAfter(properties.end());
        return inProject && repository.ofMonth(ProjectReportKind.MONTHLY, asOf).isEmpty()
                ? Optional.of(insert(ProjectReportKind.MONTHLY, asOf, null))
                : Optional.empty();
    }

    /** Keeps the figures as they are now; whatever is entered later is no longer in them. */
    @Transactional
    public void freeze(String number) {
        LocalDate asOf = report(number).asOf();
        byte[] figures = FiguresJson.write(new ReportFigures(
                targets.at(asOf),
                people.until(asOf),
                efforts.until(asOf),
                forecasts.at(asOf),
                esf.until(asOf).orElse(null)));
        repository.freezeFigures(number, figures, sha256(figures));
    }

    @Transactional
    public void comment(String number, Comment comment, String by) {
        repository.comment(number, comment, by);
    }

    @Transactional
    public void giveBack(String number, String remark) {
        repository.giveBack(number, remark);
    }

    @Transactional
    public void discard(String number) {
        repository.discard(number);
    }

    /**
     * Freezes the document as it will be sent and puts the mails into the outbox.
     *
     * @throws FormRejected when the one who releases has written it although there is somebody else to do so
     */
    @Transactional
    public void release(String number, String lead) {
        ProjectReport report = report(number);
        if (lead.equals(report.commentedBy()) && colleagues.isSecondIn("project-lead", lead)) {
            throw new FormRejected(
                    "decision",
                    "Wer den Bericht geschrieben hat, kann ihn nicht selbst freigeben. Bitte legen Sie die Aufgabe zurück,"
                            + " damit die zweite Person der Projektleitung sie übernehmen kann.");
        }
        byte[] pdf = pages.render(report.asReleased(), figures(report));
        repository.release(number, pdf, sha256(pdf), lead);
        delivery.enqueue(report, pdf);
    }

    ProjectReport report(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No such report: " + number));
    }

    Optional<ProjectReport> find(String number) {
        return repository.find(number);
    }

    List<ProjectReport> released() {
        return repository.released();
    }

    /** Whether figures and document are still what was released. */
    boolean isIntact(ProjectReport report) {
        return sha256(repository.figures(report.number())).equals(report.figuresSha256())
                && sha256(repository.pdf(report.number())).equals(report.pdfSha256());
    }

    /**
     * The released document, or how the draft looks now, marked as such.
     *
     * @throws FormRejected when somebody changed what was released
     */
    byte[] document(ProjectReport report) {
        return report.isReleased()
                ? unchanged(repository.pdf(report.number()), report.pdfSha256())
                : pages.render(report, figures(report));
    }

    /** @throws FormRejected when somebody changed the figures */
    List<Table> tables(ProjectReport report) {
        return tables.of(figures(report));
    }

    private ReportFigures figures(ProjectReport report) {
        return FiguresJson.read(unchanged(repository.figures(report.number()), report.figuresSha256()));
    }

    private static byte[] unchanged(byte[] bytes, String sha256) {
        if (!sha256(bytes).equals(sha256)) {
            throw new FormRejected(
                    "",
                    "Der Bericht stimmt nicht mehr mit seiner Prüfsumme überein und wird nicht ausgegeben. Bitte"
                            + " verständigen Sie die Administration; die verschickte Fassung liegt bei den Empfängern.");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
