package org.dsvtt.query.projection;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schemas of the read database that generations have their tables in, one each. Readers know nothing of them: in the
 * schema {@code public} they find, for each table, a view of the same name that shows the generation in use.
 */
@Component
@DependsOn("readStore") // which migrates the database
public final class ViewSchemas {

    private final DataSource dataSource;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    ViewSchemas(@Qualifier("readStoreDataSource") DataSource dataSource) {
        this.dataSource = dataSource;
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Makes the tables of a generation, empty. */
    void create(Generation generation) {
        var script = new ResourceDatabasePopulator(
                new ClassPathResource("db/projections/%s.sql".formatted(generation.projection())));
        transaction.executeWithoutResult(_ -> {
            drop(generation);
            client.sql("create schema " + generation.schema()).update();
            client.sql("set local search_path to " + generation.schema()).update();
            script.execute(dataSource);
        });
    }

    /**
     * The tables of a generation, for as long as the transaction of this thread goes on. That does not wait for the disk: a
     * batch lost in a crash is lost with its position, and comes again.
     */
    ViewTables tables(Generation generation) {
        client.sql("select set_config('search_path', :schema, true), set_config('synchronous_commit', 'off', true)")
                .param("schema", generation.schema())
                .query()
                .singleRow();
        return new ViewTables(client);
    }

    /**
     * Lets readers see a generation, all its tables at once. It gives up soon when a reader is in the way: two that wait for
     * each other would otherwise cost the reader its answer.
     */
    void show(Generation generation) {
        transaction.executeWithoutResult(_ -> {
            client.sql("set local lock_timeout = '200ms'").update();
            for (String table : tableNames(generation)) {
                client.sql("drop view if exists public." + table).update();
                client.sql("create view public.%1$s as select * from %2$s.%1$s".formatted(table, generation.schema())).update();
            }
        });
    }

    /** Removes the tables of a generation, and what still shows them. */
    void drop(Generation generation) {
        client.sql("drop schema if exists %s cascade".formatted(generation.schema())).update();
    }

    /** A digest of the rows of all tables, whatever order they are stored in. */
    String contentHash(Generation generation) {
        List<String> tables = tableNames(generation);
        String digests = tables.stream()
                .map(table -> """
                        select '%1$s' as name, count(*) as rows, sum(hashtextextended(row.content, 0)) as first,
                               sum(hashtextextended(row.content, 1)) as second
                        from (select cast(t as text) as content from %2$s.%1$s t) as row
                        """.formatted(table, generation.schema()))
                .collect(Collectors.joining(" union all "));
        return transaction.execute(_ -> {
            client.sql("set local timezone = 'UTC'").update();
            return client.sql("""
                    select encode(sha256(convert_to(string_agg(cast(d as text), ' ' order by name), 'UTF8')), 'hex')
                    from (%s) as d""".formatted(digests)).query(String.class).single();
        });
    }

    private List<String> tableNames(Generation generation) {
        return client.sql("select tablename from pg_tables where schemaname = :schema order by tablename")
                .param("schema", generation.schema())
                .query(String.class)
                .list();
    }
}
