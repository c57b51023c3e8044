package org.dsvtt.query.projection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of one generation, to be read and written within the transaction it was made for. Many rows go in one
 * statement, as one JSON document. SQL names the tables without a schema.
 */
public final class ViewTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient client;

    ViewTables(JdbcClient client) {
        this.client = client;
    }

    /** Adds rows that never change; those whose key is there already are left as they are. */
    public <R extends Record & ViewRow> void add(String table, Collection<R> rows) {
        insert(table, rows, "do nothing");
    }

    /**
     * Adds rows, or replaces those that have the same key.
     *
     * @param rows no two of them with the same key
     * @param key the columns of the primary key
     */
    public <R extends Record & ViewRow> void put(String table, Collection<R> rows, String... key) {
        if (rows.isEmpty()) return;
        Set<String> keyColumns = Set.of(key);
        String values = columns(rows.iterator().next().getClass())
                .filter(Predicate.not(keyColumns::contains))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        insert(table, rows, "(%s) do update set %s".formatted(String.join(", ", key), values));
    }

    /** Executes a statement with named parameters. Collections are for {@code in (…)}, arrays for {@code = any (…)}. */
    public void update(String sql, Map<String, ?> parameters) {
        client.sql(sql).params(parameters).update();
    }

    /** The rows a query finds. */
    public <T> List<T> list(String sql, Map<String, ?> parameters, RowMapper<T> row) {
        return client.sql(sql).params(parameters).query(row).list();
    }

    private <R extends Record & ViewRow> void insert(String table, Collection<R> rows, String onConflict) {
        if (rows.isEmpty()) return;
        String columns = columns(rows.iterator().next().getClass()).collect(Collectors.joining(", "));
        client.sql("""
                insert into %1$s (%2$s)
                select %2$s from json_populate_recordset(cast(null as %1$s), cast(:rows as json))
                on conflict %3$s""".formatted(table, columns, onConflict))
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private static Stream<String> columns(Class<?> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(component -> component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }
}
