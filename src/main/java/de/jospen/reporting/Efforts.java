package de.jospen.reporting;

import de.jospen.project.Project;
import de.jospen.project.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Adds up the time worked, by the site it was worked at, kind and funder (JSE-27). */
@Service
class Efforts {

    private static final String NO_FUNDER = "kein Geldgeber benannt";

    private final EffortRepository repository;
    private final Project project;

    Efforts(EffortRepository repository, Project project) {
        this.repository = repository;
        this.project = project;
    }

    /** A line for every site and kind, also where nothing was worked. */
    Effort until(LocalDate day) {
        var spent = new ArrayList<>(repository.sessions(day));
        spent.addAll(repository.events(day));
        return new Effort(project.sites().stream()
                .flatMap(site -> Arrays.stream(EffortKind.values()).map(kind -> line(site, kind, spent)))
                .toList());
    }

    private Effort.Line line(Site site, EffortKind kind, List<EffortRepository.Spent> spent) {
        Predicate<EffortRepository.Spent> own = one -> one.site().equals(site.id()) && one.kind() == kind;
        return new Effort.Line(
                site.id(),
                kind,
                funder(site),
                minutes(spent, own),
                minutes(spent, own.and(EffortRepository.Spent::onSite)));
    }

    private String funder(Site site) {
        return site.funders().isEmpty()
                ? NO_FUNDER
                : site.funders().stream()
                        .map(funder -> project.organisation(funder).name())
                        .collect(Collectors.joining(" und "));
    }

    private static int minutes(List<EffortRepository.Spent> spent, Predicate<EffortRepository.Spent> wanted) {
        return spent.stream()
                .filter(wanted)
                .mapToInt(EffortRepository.Spent::minutes)
                .sum();
    }
}
