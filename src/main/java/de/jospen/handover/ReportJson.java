package de.jospen.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.jospen.participant.Answer;
import de.jospen.participant.Answer.Code;
import de.jospen.participant.Answer.Development.Level;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Released;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The report for machines; its shape is published as {@code uebergabebericht.schema.json}. */
final class ReportJson {

    static final String SCHEMA = "urn:jospen:uebergabebericht:1";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private record Root(@JsonProperty("$schema") String schema, String project, Head report, List<Block> blocks) {}

    private record Head(Code kind, int version, boolean draft, String caseReference, LocalDate day) {}

    private record Block(int number, String code, String title, List<Line> lines) {}

    /** Beside the text at most one of the values. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String code,
            String label,
            String disclosure,
            String text,
            LocalDate day,
            Long count,
            Boolean yes,
            List<Code> codes,
            String note,
            Change change,
            Growth development,
            LocalDate releasedOn) {}

    private record Change(Code before, Code after) {}

    private record Growth(
            Code dimension,
            Level before,
            Level after,
            Code direction,
            Level selfBefore,
            Level selfAfter,
            List<Code> evidence) {}

    private ReportJson() {}

    static byte[] of(ReportDocument document) {
        var head = new Head(
                document.kind(), document.version(), document.draft(), document.caseReference(), document.reportDay());
        var root = new Root(
                SCHEMA,
                document.projectName(),
                head,
                document.blocks().stream().map(ReportJson::block).toList());
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Block block(ReportBlock block) {
        return new Block(
                block.number(),
                block.section().name(),
                block.title(),
                block.lines().stream().map(ReportJson::line).toList());
    }

    private static Line line(Disclosable line) {
        Answer answer = line.answer();
        return new Line(
                line.code(),
                line.label(),
                disclosure(line),
                line.text(),
                answer instanceof Answer.Day value ? value.day() : null,
                answer instanceof Answer.Count value ? value.count() : null,
                answer instanceof Answer.YesNo value ? value.yes() : null,
                answer instanceof Answer.Codes value ? value.codes() : null,
                answer instanceof Answer.Codes value ? value.note() : null,
                answer instanceof Answer.Change value ? new Change(value.before(), value.after()) : null,
                answer instanceof Answer.Development value ? growth(value) : null,
                line instanceof Released released ? released.releasedOn() : null);
    }

    private static Growth growth(Answer.Development value) {
        return new Growth(
                value.dimension(),
                value.before(),
                value.after(),
                value.direction(),
                value.selfBefore(),
                value.selfAfter(),
                value.kinds());
    }

    private static String disclosure(Disclosable line) {
        if (line instanceof Released) {
            return "RELEASED";
        }
        return line instanceof Disclosable.Effect ? "EFFECT" : "FACT";
    }
}
