package org.dsvtt.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.contracts.query.GetProjection;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The read side over a real event store and a real read database, in one PostgreSQL that lives as long as the tests. */
@SpringBootTest(classes = ReadSideFixture.ReadSide.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public abstract class ReadSideFixture {

    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired
    protected EventStore events;

    @Autowired
    protected QueryGateway queries;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class ReadSide {}

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("dsvtt.event-store.url", () -> POSTGRES.getJdbcUrl("postgres", "events"));
        properties.add("dsvtt.event-store.username", () -> "postgres");
        properties.add("dsvtt.key-store.url", () -> POSTGRES.getJdbcUrl("postgres", "keys"));
        properties.add("dsvtt.key-store.username", () -> "postgres");
        properties.add("dsvtt.read-store.host", () -> "localhost");
        properties.add("dsvtt.read-store.port", POSTGRES::getPort);
        properties.add("dsvtt.read-store.database", () -> "views");
        properties.add("dsvtt.read-store.username", () -> "postgres");
    }

    protected TestRoom newRoom(UUID director) {
        return TestRoom.create(events, director);
    }

    protected <T> T ask(Object query, ResponseType<T> answer) {
        return queries.query(query, answer).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Waits until a view has every event there is now. */
    protected void awaitCaughtUp(String projection) {
        long newest = events.createHeadToken().position().orElse(-1);
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).untilAsserted(() ->
                assertThat(projection(projection).position()).isGreaterThanOrEqualTo(newest));
    }

    protected ProjectionStatus projection(String name) {
        return projections(queries).stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected static List<ProjectionStatus> projections(QueryGateway queries) {
        return queries.query(new ListProjections(), ResponseTypes.multipleInstancesOf(ProjectionStatus.class))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** The content of every view, by its name, once all have every event there is now. */
    protected Map<String, String> contentHashes(QueryGateway queries) {
        long newest = events.createHeadToken().position().orElse(-1);
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).untilAsserted(() ->
                assertThat(projections(queries)).allMatch(projection -> projection.position() >= newest
                        && projection.state() == ProjectionStatus.State.LIVE));
        return projections(queries).stream().collect(Collectors.toMap(ProjectionStatus::name, projection ->
                queries.query(new GetProjection(projection.name()), ResponseTypes.instanceOf(ProjectionStatus.class))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join()
                        .contentHash()
                        .orElseThrow()));
    }

    /**
     * Another process of the read side, with the same events and a read database of its own.
     *
     * @param more settings, as {@code key=value}
     */
    protected static ConfigurableApplicationContext anotherReadSide(String readDatabase, String... more) {
        return anotherReadSide(Map.of(
                "dsvtt.read-store.host", "localhost",
                "dsvtt.read-store.port", POSTGRES.getPort(),
                "dsvtt.read-store.database", readDatabase,
                "dsvtt.read-store.username", "postgres"), more);
    }

    /** Another process of the read side, with the same events and the read database these properties name. */
    protected static ConfigurableApplicationContext anotherReadSide(Map<String, Object> readStore, String... more) {
        return new SpringApplicationBuilder(ReadSide.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(readStore)
                .properties(
                        "dsvtt.event-store.url=" + POSTGRES.getJdbcUrl("postgres", "events"),
                        "dsvtt.event-store.username=postgres",
                        "dsvtt.key-store.url=" + POSTGRES.getJdbcUrl("postgres", "keys"),
                        "dsvtt.key-store.username=postgres")
                .run(Stream.of(more).map("--"::concat).toArray(String[]::new));
    }

    /** The server, as its superuser. */
    protected static JdbcTemplate postgres() {
        return new JdbcTemplate(POSTGRES.getPostgresDatabase());
    }

    protected static int postgresPort() {
        return POSTGRES.getPort();
    }

    /** Drops a database, if it is there, and makes an empty one of that name. */
    protected static void recreateDatabase(String name) {
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("drop database if exists " + name);
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("create database " + name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database events");
                statement.execute("create database keys");
                statement.execute("create database views");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
