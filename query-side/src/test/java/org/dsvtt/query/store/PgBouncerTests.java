package org.dsvtt.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.axon.PgBouncer;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.dsvtt.query.projection.PlayedSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The read side behind PgBouncer in transaction mode, with the configuration of the production stack. */
class PgBouncerTests extends ReadSideFixture {

    private static final String USER = "dsvtt_views";
    private static final String PASSWORD = "by chance " + UUID.randomUUID();

    private static PgBouncer bouncer;

    @BeforeAll
    static void startBouncer(@TempDir Path folder) throws Exception {
        PgBouncer.assumeInstalled();
        postgres().execute("create role %s login password '%s'".formatted(USER, PASSWORD));
        postgres().execute("alter role %s set search_path = public".formatted(USER)); // as compose/postgres/databases does it
        postgres().execute("create database %1$s owner %1$s".formatted(USER));
        bouncer = PgBouncer.start(folder, postgresPort(), USER, PASSWORD);
    }

    @AfterAll
    static void endBouncer() {
        if (bouncer != null) bouncer.close();
    }

    @Test
    void givenConnectionsOfTransactions_whenViewsAreFilledAskedAndMadeAnew_thenAsOverAConnectionOfOnesOwn() throws IOException {
        TestRoom room = newRoom(UUID.randomUUID());
        PlayedSession session = PlayedSession.in(room);
        for (int round = 0; round < 30; round++) session.round(round);
        Map<String, String> direct = contentHashes(queries);

        try (var process = readSideBehindBouncer()) {
            var behind = process.getBean(QueryGateway.class);
            assertThat(contentHashes(behind)).isEqualTo(direct);
            assertThat(messages(behind, room)).isEqualTo(messages(queries, room)).isNotEmpty();

            var live = behind.query(new RebuildProjection("chat-log"), ResponseTypes.instanceOf(ProjectionStatus.class)).join();
            await().atMost(Duration.ofMinutes(1)).until(() -> generation(behind, "chat-log") == live.generation() + 1);

            assertThat(contentHashes(behind)).isEqualTo(direct);
            assertThat(messages(behind, room)).isEqualTo(messages(queries, room));
        }

        var connection = new JdbcTemplate(new DriverManagerDataSource(bouncer.jdbcUrl(USER) + "?prepareThreshold=0", USER, PASSWORD));
        assertThat(connection.queryForObject("show search_path", String.class))
                .as("nothing is left in a connection for the next client").isEqualTo("public");
        assertThat(connection.queryForObject("select count(*) from pg_locks where locktype = 'advisory'", Long.class)).isZero();
    }

    private static ConfigurableApplicationContext readSideBehindBouncer() throws IOException {
        return anotherReadSide(Map.of(
                "dsvtt.read-store.host", "127.0.0.1",
                "dsvtt.read-store.port", bouncer.port(),
                "dsvtt.read-store.database", USER,
                "dsvtt.read-store.username", USER,
                "dsvtt.read-store.password", PASSWORD,
                "dsvtt.read-store.prepared-statements", PgBouncer.followsPreparedStatements()));
    }

    private static List<ChatEntry> messages(QueryGateway queries, TestRoom room) {
        return queries.query(new GetMessages(room.id(), room.director(), Optional.empty(), 50),
                ResponseTypes.multipleInstancesOf(ChatEntry.class)).join();
    }

    private static int generation(QueryGateway queries, String name) {
        return projections(queries).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().generation();
    }
}
