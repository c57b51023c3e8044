package org.dsvtt.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every folder of migrations on the class path is a database, but {@code db/projections}, whose files are a schema each. */
class TablePageTests {
    private static final String HEAD = """
            # Tables

            Every table there is, read from a PostgreSQL that all migrations were applied to; what is said of them stands as
            comments in the migrations. [README.md](README.md) says whose each database is.
            """;
    private static final String PROJECTIONS = "projections";

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void givenCommittedPage_whenCompared_thenItIsEveryTableThereIs() throws IOException {
        var page = new StringBuilder(HEAD);
        for (var folder : migrations().entrySet()) {
            DataSource database = newDatabase(folder.getKey());
            if (folder.getKey().equals(PROJECTIONS)) {
                for (Resource file : folder.getValue()) page.append(view(database, file));
            } else {
                page.append(database(database, folder.getKey(), folder.getValue()));
            }
        }
        CommittedPage.assertUpToDate("database/tables.md", page.toString());
    }

    @Test
    void givenCommentsInAMigration_whenRead_thenEachIsAboutItsTableOrColumn() {
        var comments = new MigrationComments();
        comments.read("""
                -- About the file,
                -- in two lines.

                -- Those who play.
                create table player (
                    id    uuid primary key,
                    name  text not null, -- as they write it
                    -- squares
                    speed integer not null,
                    primary key (id)
                );
                alter table player add column seat text; -- where they sit
                """);

        assertThat(comments.ofFiles()).isEqualTo("About the file, in two lines.");
        assertThat(comments.of("player")).isEqualTo("Those who play.");
        assertThat(comments.of("player", "id")).isEmpty();
        assertThat(comments.of("player", "name")).isEqualTo("as they write it");
        assertThat(comments.of("player", "speed")).isEqualTo("squares");
        assertThat(comments.of("player", "seat")).isEqualTo("where they sit");
    }

    private static Map<String, List<Resource>> migrations() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*.sql");
        return Stream.of(files)
                .sorted(Comparator.comparing(Resource::getFilename))
                .collect(Collectors.groupingBy(TablePageTests::folder, TreeMap::new, Collectors.toList()));
    }

    private static String folder(Resource file) {
        try {
            String[] steps = file.getURL().getPath().split("/");
            return steps[steps.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String database(DataSource database, String name, List<Resource> files) throws IOException {
        Flyway.configure().dataSource(database).locations("classpath:db/" + name).load().migrate();
        var comments = new MigrationComments();
        for (Resource file : files) comments.read(file.getContentAsString(StandardCharsets.UTF_8));
        return "\n## Database `%s`\n".formatted(name) + new TablePage(JdbcClient.create(database), "public", comments).content();
    }

    private static String view(DataSource database, Resource file) throws IOException {
        String sql = file.getContentAsString(StandardCharsets.UTF_8);
        String name = file.getFilename().replace(".sql", "");
        String schema = name.replace('-', '_');
        JdbcClient client = JdbcClient.create(database);
        client.sql("create schema %1$s; set search_path to %1$s; %2$s".formatted(schema, sql)).update();
        var comments = new MigrationComments();
        comments.read(sql);
        return "\n## View `%s`\n\n%s\n".formatted(name, comments.ofFiles())
                + new TablePage(client, schema, comments).content();
    }

    private static DataSource newDatabase(String folder) {
        String name = folder.replace('-', '_');
        JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
        return server.getDatabase("postgres", name);
    }
}
