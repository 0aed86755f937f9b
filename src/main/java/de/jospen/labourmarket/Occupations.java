package de.jospen.labourmarket;

import de.jospen.workflow.Option;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Titles of the areas (one digit) and major groups (two digits) of KldB 2010. */
@Component
class Occupations {

    private static final List<String> LEVELS = List.of("Helfer", "Fachkraft", "Spezialist", "Experte");

    private final Map<String, String> titles = new LinkedHashMap<>();

    Occupations() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("labourmarket/kldb-2010-major-groups.csv").getInputStream(),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                titles.put(line.getField("code"), line.getField("title"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String code) {
        return code.length() == 5 && titles.containsKey(code.substring(0, 2));
    }

    /** For {@code 29301}: "Lebensmittelherstellung und -verarbeitung". */
    String majorGroup(String code) {
        return titles.get(code.substring(0, 2));
    }

    /** For {@code 29301}: "Helfer". */
    String requirementLevel(String code) {
        return LEVELS.get(code.charAt(4) - '1');
    }

    /** @throws IllegalArgumentException for an area KldB 2010 does not have */
    String area(String digit) {
        String title = digit.length() == 1 ? titles.get(digit) : null;
        if (title == null) {
            throw new IllegalArgumentException("No such occupational area");
        }
        return title;
    }

    boolean isArea(String digit) {
        return digit.length() == 1 && titles.containsKey(digit);
    }

    List<Option> areas() {
        return options(1);
    }

    List<Option> majorGroups() {
        return options(2);
    }

    private List<Option> options(int digits) {
        return titles.entrySet().stream()
                .filter(title -> title.getKey().length() == digits)
                .map(title -> new Option(title.getKey(), title.getValue()))
                .toList();
    }
}
