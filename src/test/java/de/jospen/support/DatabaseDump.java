package de.jospen.support;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches whole tables, every column, text and bytes. */
public final class DatabaseDump {

    private DatabaseDump() {}

    /** Names of the tables with this prefix that contain one of the texts. */
    public static Collection<String> tablesContaining(JdbcClient jdbc, String prefix, Collection<String> texts) {
        List<String> tables =
                jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE LOWER(table_name) LIKE :prefix AND table_type = 'BASE TABLE'
                        """).param("prefix", prefix + "%").query(String.class).list();
        if (tables.isEmpty()) {
            throw new AssertionError("No table begins with " + prefix);
        }
        var found = new TreeSet<String>();
        for (String table : tables) {
            for (Map<String, Object> row :
                    jdbc.sql("SELECT * FROM " + table).query().listOfRows()) {
                for (Object value : row.values()) {
                    String content = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16)
                            : String.valueOf(value);
                    texts.stream().filter(content::contains).forEach(text -> found.add(table + ": " + text));
                }
            }
        }
        return found;
    }
}
