package de.jospen.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** What a figure counts in a running application, for tests of other rooms. */
public final class CountedReferences {

    private CountedReferences() {}

    /** @param id for example {@code K-1} */
    public static Set<String> of(ApplicationContext application, String id, LocalDate day) {
        Kpi kpi = Arrays.stream(Kpi.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        var references = new TreeSet<String>();
        application
                .getBean(KpiRepository.class)
                .cases(kpi, day, List.of("enger", "spenge", "joellenbeck"))
                .forEach(one -> {
                    if (one.countsOn() != null) {
                        references.add(one.reference());
                    }
                });
        return references;
    }
}
