package org.dsvtt.app.documents;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down the tables of one schema as PostgreSQL has them, with what the migrations say of them. */
final class TablePage {
    private final JdbcClient database;
    private final String schema;
    private final MigrationComments comments;

    TablePage(JdbcClient database, String schema, MigrationComments comments) {
        this.database = database;
        this.schema = schema;
        this.comments = comments;
    }

    /** A chapter for each table but Flyway's own. */
    String content() {
        return database.sql("""
                select tablename from pg_tables
                where schemaname = :schema and tablename <> 'flyway_schema_history' order by tablename""")
                .param("schema", schema)
                .query(String.class)
                .list().stream()
                .map(this::table)
                .collect(joining());
    }

    private String table(String table) {
        String about = comments.of(table);
        return "\n### `%s`\n%s\n| column | type | if not given | meaning |\n|---|---|---|---|\n%s%s".formatted(
                table, about.isEmpty() ? "" : "\n" + about + "\n", columns(table), keys(table));
    }

    private String columns(String table) {
        return database.sql("""
                select attname, format_type(atttypid, atttypmod) as type, attnotnull,
                       case when attidentity <> '' then 'the next number'
                            else coalesce(pg_get_expr(adbin, adrelid), '') end as filled
                from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped order by attnum""")
                .param("table", schema + "." + table)
                .query((row, _) -> "| `%s` | %s | %s | %s |\n".formatted(
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("attnotnull") ? row.getString("filled") : "null",
                        comments.of(table, row.getString("attname")).replace("|", "\\|")))
                .list().stream()
                .collect(joining());
    }

    /** Constraints, and the indexes that do not come from one. */
    private String keys(String table) {
        String keys = database.sql("""
                select pg_get_constraintdef(oid) as definition, contype <> 'p' as later from pg_constraint
                where conrelid = cast(:table as regclass) and contype <> 'n'
                union all
                select regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX .* USING (\\w+) ', '\\1INDEX \\2 '),
                       true
                from pg_index where indrelid = cast(:table as regclass)
                  and indexrelid not in (select conindid from pg_constraint where conrelid = indrelid)
                order by later, definition""")
                .param("table", schema + "." + table)
                .query((row, _) -> "`%s`".formatted(row.getString("definition")))
                .list().stream()
                .collect(joining(", "));
        return keys.isEmpty() ? "" : "\n" + keys + "\n";
    }
}
