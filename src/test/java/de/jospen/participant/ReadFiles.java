package de.jospen.participant;

import de.jospen.workflow.Colleague;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Everybody's file in a running application, for tests of other rooms. */
public final class ReadFiles {

    private ReadFiles() {}

    /** All lines of the person's way, past and to come. */
    public static List<String> lines(ApplicationContext application, String caseReference, List<String> sites) {
        CaseFile file = application
                .getBean(CaseFiles.class)
                .read(caseReference, new Colleague("leitung", List.of("project-lead"), sites));
        var lines = new ArrayList<String>();
        file.next().forEach(line -> lines.add("open " + line.kind() + " " + line.text()));
        file.past().forEach(line -> lines.add(line.kind() + " " + line.text()));
        file.profiles().forEach(profile -> lines.add("PROFILE " + profile.title() + " " + profile.rows()));
        return lines;
    }
}
