package de.jospen.participant;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.OpenTasks;
import de.jospen.workflow.OpenTasks.Waiting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search page's one question. Asked with POST: a name does not belong into an address that servers write down. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen/search")
class SearchEndpoint {

    private static final int MOST = 20;

    record Question(String text) {}

    /** @param more whether there are others, so that it is worth typing more */
    record Result(List<Hit> hits, boolean more) {}

    record Hit(
            String reference,
            String title,
            String site,
            String state,
            String page,
            String because,
            List<Waiting> tasks) {}

    private final List<SearchSource> sources;
    private final Project project;
    private final OpenTasks tasks;

    SearchEndpoint(List<SearchSource> sources, Project project, OpenTasks tasks) {
        this.sources = sources;
        this.project = project;
        this.tasks = tasks;
    }

    @PostMapping
    Result search(@RequestBody Question question, @RequestAttribute Colleague colleague) {
        if (colleague.sites().isEmpty()) {
            throw new NotYours();
        }
        SearchText text = SearchText.of(question.text());
        Map<String, SearchHit> best = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.find(text, colleague.sites(), MOST + 1).stream())
                .sorted(Comparator.comparing(SearchHit::rank).thenComparing(SearchHit::reference))
                .forEach(hit -> best.putIfAbsent(hit.reference(), hit));
        List<SearchHit> shown = best.values().stream().limit(MOST).toList();
        Map<String, List<Waiting>> waiting =
                tasks.waiting(shown.stream().map(SearchHit::reference).toList());
        return new Result(
                shown.stream()
                        .map(hit -> hit(hit, waiting.getOrDefault(hit.reference(), List.of())))
                        .toList(),
                best.size() > MOST);
    }

    private Hit hit(SearchHit hit, List<Waiting> waiting) {
        return new Hit(
                hit.reference(),
                hit.title(),
                project.site(hit.site()).name(),
                hit.state(),
                hit.page(),
                hit.because(),
                waiting);
    }
}
