package de.jospen.handover;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import java.util.List;
import java.util.Set;

/** One numbered block of the report with its labelled lines (domain.md 4.3); public is what the template reads. */
record ReportBlock(Section section, List<Disclosable> lines) {

    private static final Set<String> NOTES = Set.of("SCALE", "CATALOGUE");
    private static final int LINE_LENGTH = 60;
    private static final int SHORT = 1200;

    ReportBlock {
        lines = List.copyOf(lines);
    }

    public int number() {
        return section.number();
    }

    public String title() {
        return section.label();
    }

    /** What the radar and its table show. */
    List<Answer.Development> developments() {
        return lines.stream()
                .map(Disclosable::answer)
                .filter(Answer.Development.class::isInstance)
                .map(Answer.Development.class::cast)
                .toList();
    }

    /** What stands in words. */
    public List<Disclosable> plainLines() {
        return lines.stream()
                .filter(line -> !(line.answer() instanceof Answer.Development) && !isNote(line))
                .toList();
    }

    /** What one needs to read the table of competences, below it. */
    public List<Disclosable> notes() {
        return lines.stream().filter(ReportBlock::isNote).toList();
    }

    /** For those who know the scale. */
    List<Disclosable> withoutNotes() {
        return lines.stream().filter(line -> !isNote(line)).toList();
    }

    private static boolean isNote(Disclosable line) {
        return NOTES.contains(line.code());
    }

    /** Small enough to stay on one page. */
    public boolean isShort() {
        return section != Section.COMPETENCES
                && lines.stream()
                                .mapToInt(line -> line.text().length() + LINE_LENGTH)
                                .sum()
                        < SHORT;
    }

    boolean says(String code) {
        return lines.stream().anyMatch(line -> line.code().equals(code));
    }
}
